package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Outer.Nested}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface Outer_NestedSync<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> Outer_NestedSync<T> of(Outer.Nested<T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> Outer_NestedSync<T> of(Outer.Nested<T> target, SmartRuntime runtime) {
    return new Outer_NestedSyncFacade<>(target, runtime);
  }

  T find(String name);
}
