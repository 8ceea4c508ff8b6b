package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * An asynchronous facade of {@link good.Outer.Nested}: each operation returns a future at once.
 */
@Generated("dev.smartasync.processor")
public interface Outer_NestedAsync<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> Outer_NestedAsync<T> of(Outer.Nested<T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> Outer_NestedAsync<T> of(Outer.Nested<T> target, SmartRuntime runtime) {
    return new Outer_NestedAsyncFacade<>(target, runtime);
  }

  CompletableFuture<T> find(String name);
}
