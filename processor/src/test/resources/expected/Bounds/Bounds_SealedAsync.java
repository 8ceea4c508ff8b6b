package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * An asynchronous facade of {@link good.Bounds.Sealed}: each operation returns a future at once.
 */
@Generated("dev.smartasync.processor")
interface Bounds_SealedAsync<V> {
  /** Returns a facade of the target on the shared runtime. */
  static <V> Bounds_SealedAsync<V> of(Bounds.Sealed<V> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <V> Bounds_SealedAsync<V> of(Bounds.Sealed<V> target, SmartRuntime runtime) {
    return new Bounds_SealedAsyncFacade<>(target, runtime);
  }

  CompletableFuture<V> value();

  CompletableFuture<Bounds.Sealed<? extends V>> next();

  CompletableFuture<Integer> open();

  static CompletableFuture<Integer> fixed(Bounds.Sealed<?> it) {
    return Bounds_SealedAsync.fixed(it, SmartRuntime.shared());
  }

  static CompletableFuture<Integer> fixed(Bounds.Sealed<?> it, SmartRuntime runtime) {
    return Bounds_SealedAsyncFacade.fixed(it, runtime);
  }
}
