package good;

import dev.smartasync.SmartRuntime;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * An asynchronous facade of {@link good.Bounds.Inner}: each operation returns a future at once.
 */
@Generated("dev.smartasync.processor")
public interface Bounds_InnerAsync<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> {
  /** Returns a facade of the target on the shared runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> Bounds_InnerAsync<S, T> of(
      Bounds<S, T>.Inner target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> Bounds_InnerAsync<S, T> of(
      Bounds<S, T>.Inner target, SmartRuntime runtime) {
    return new Bounds_InnerAsyncFacade<>(target, runtime);
  }

  CompletableFuture<Map<S, ? extends Map.Entry<T, ?>[]>> map(Bounds<S, T>.Inner inner);
}
