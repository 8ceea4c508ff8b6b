package dev.smartasync.internal;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.internal.engine.Engine;
import dev.smartasync.internal.engine.Guard;
import dev.smartasync.internal.engine.Source;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the public package lets the internal ones do, so that none of it need be public there. */
public abstract class Access {

  private static volatile @Nullable Access instance;

  /** Called once, by the public package. */
  public static void set(Access access) {
    instance = access;
  }

  /** Returns the access; keep it in a static final field. */
  public static Access get() {
    if (instance == null) {
      try {
        MethodHandles.lookup().ensureInitialized(SmartRuntime.class);
      } catch (IllegalAccessException e) {
        throw new LinkageError("SmartRuntime is not accessible", e);
      }
    }
    return Objects.requireNonNull(instance, "access");
  }

  /** Returns the engine of a runtime. */
  public abstract Engine engine(SmartRuntime runtime);

  /** Returns a new, incomplete Smart. */
  public abstract <T extends @Nullable Object> Smart<T> newSmart(Guard guard);

  /** Makes cancelling the given Smart reach its source. */
  public abstract void link(Smart<?> smart, @Nullable Source source);

  /** Returns the guard of a Smart or of its minimal stage, or null for anything else. */
  public abstract @Nullable Guard guard(Object future);

  /** Returns the source of a Smart, or null where it has none. */
  public abstract @Nullable Source source(Smart<?> smart);

  /** Returns whether a Smart settles after a while by itself. */
  public abstract boolean isLimited(Smart<?> smart);
}
