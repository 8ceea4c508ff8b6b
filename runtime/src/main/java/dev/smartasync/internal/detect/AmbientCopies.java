package dev.smartasync.internal.detect;

import dev.smartasync.CallerContext.EventLoop;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The copies of the frameworks whose loops run on threads of any class: those that were loaded, and
 * those that only can be. Immutable.
 */
record AmbientCopies(List<Dormant> dormant, List<Awake> awake) {
  static final AmbientCopies NONE = new AmbientCopies(List.of(), List.of());

  /** A copy that no application class has used so far. */
  record Dormant(Ambient framework, String packageName, ClassLoader loader) {
    boolean isLoaded() {
      return loader.getDefinedPackage(packageName) != null;
    }

    /**
     * A handle that returns the package, or null while it is not loaded: cheap, all is constant.
     */
    MethodHandle loadedPackage() {
      return MethodHandles.insertArguments(Handles.DEFINED_PACKAGE, 0, loader, packageName);
    }

    /** Binds the copy's question; returns null where it has none. */
    @Nullable Awake awaken() {
      MethodHandle question;
      try {
        question = framework.question(loader);
      } catch (LinkageError broken) { // reported when the question is asked, by whoever asks
        question = MethodHandles.throwException(boolean.class, LinkageError.class).bindTo(broken);
      }
      return question == null ? null : new Awake(framework, question);
    }
  }

  /** A copy that can be asked. */
  record Awake(Ambient framework, MethodHandle question) {
    private boolean isVeto() {
      return question.type().equals(Ambient.VETO);
    }

    /** A handle of the type {@link Ambient#VETO}. */
    MethodHandle onLoop() {
      return isVeto() ? question : Handles.isNonNull(question);
    }

    @Nullable EventLoop loop(Thread thread) throws Throwable {
      if (isVeto()) {
        boolean loop = (boolean) question.invokeExact();
        return loop ? EventLoops.of(thread, null, framework.name()) : null;
      }
      Executor resume = (Executor) question.invokeExact();
      return resume == null ? null : EventLoops.of(thread, resume, framework.name());
    }
  }

  /**
   * The loop that the current thread runs, or null, and which copies threw instead of answering.
   */
  record Answer(@Nullable EventLoop loop, Map<Awake, Throwable> broken) {}

  /** Looks for the copies that the loaders have of their own: what they inherit is found there. */
  static AmbientCopies of(
      Collection<? extends Ambient> frameworks,
      Collection<? extends @Nullable ClassLoader> loaders) {
    List<Dormant> found = new ArrayList<>();
    for (ClassLoader loader : loaders) {
      for (Ambient framework : frameworks) {
        if (loader != null && hasOwn(loader, framework.className())) {
          found.add(new Dormant(framework, framework.packageName(), loader));
        }
      }
    }
    return new AmbientCopies(List.copyOf(found), List.of()).woken();
  }

  private static boolean hasOwn(ClassLoader loader, String className) {
    String file = className.replace('.', '/') + ".class";
    URL found = loader.getResource(file);
    ClassLoader parent = loader.getParent();
    URL inherited = found == null || parent == null ? null : parent.getResource(file);
    return found != null
        && (inherited == null || !found.toExternalForm().equals(inherited.toExternalForm()));
  }

  boolean isEmpty() {
    return dormant.isEmpty() && awake.isEmpty();
  }

  /** Returns these with those awake that have been loaded by now. */
  AmbientCopies woken() {
    List<Awake> nowAwake = new ArrayList<>(awake);
    List<Dormant> stillDormant = new ArrayList<>();
    for (Dormant one : dormant) {
      if (one.isLoaded()) {
        Awake woken = one.awaken();
        if (woken != null) {
          nowAwake.add(woken);
        }
      } else {
        stillDormant.add(one);
      }
    }
    return new AmbientCopies(List.copyOf(stillDormant), List.copyOf(nowAwake));
  }

  /** Asks about the current thread; one that knows a way back comes before one that does not. */
  Answer ask(Thread thread) {
    Map<Awake, Throwable> broken = new LinkedHashMap<>();
    EventLoop found = null;
    for (Awake known : awake) {
      try {
        EventLoop loop = known.loop(thread);
        if (found == null || (loop != null && loop.resume() != null)) {
          found = loop;
        }
        if (found != null && found.resume() != null) {
          break;
        }
      } catch (VirtualMachineError error) {
        throw error;
      } catch (Throwable thrown) {
        broken.put(known, thrown);
      }
    }
    return new Answer(found, broken);
  }

  /** Returns these without those given. */
  AmbientCopies without(Collection<Awake> broken) {
    return new AmbientCopies(dormant, awake.stream().filter(one -> !broken.contains(one)).toList());
  }
}
