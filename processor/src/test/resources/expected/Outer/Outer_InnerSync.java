package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Outer.Inner}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface Outer_InnerSync<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> Outer_InnerSync<T> of(Outer<T>.Inner target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> Outer_InnerSync<T> of(Outer<T>.Inner target, SmartRuntime runtime) {
    return new Outer_InnerSyncFacade<>(target, runtime);
  }

  T find(String name);
}
