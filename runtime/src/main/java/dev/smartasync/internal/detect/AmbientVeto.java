package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;

/** A framework that says whether the current thread may block, but knows no way back onto it. */
record AmbientVeto(String name, String className, String method, WhenTrue whenTrue)
    implements Ambient {
  /** What it means that the method returns true. */
  enum WhenTrue {
    LOOP,
    MAY_BLOCK,
    /** The same; a {@link NullPointerException} means that the framework has not started yet. */
    MAY_BLOCK_IF_STARTED
  }

  @Override
  public String packageName() {
    return className.substring(0, className.lastIndexOf('.'));
  }

  @Override
  public @Nullable MethodHandle question(ClassLoader loader) {
    Class<?> owner = Handles.sibling(loader, className);
    MethodHandle handle =
        owner == null ? null : Handles.findStatic(owner, method, methodType(boolean.class));
    if (handle == null) {
      return null;
    }
    return switch (whenTrue) {
      case LOOP -> handle;
      case MAY_BLOCK -> Handles.not(handle);
      case MAY_BLOCK_IF_STARTED ->
          MethodHandles.catchException(
              Handles.not(handle),
              NullPointerException.class,
              MethodHandles.dropArguments(
                  MethodHandles.constant(boolean.class, false), 0, NullPointerException.class));
    };
  }
}
