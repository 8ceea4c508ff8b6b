package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Is no longer used.
 *
 * <p>An asynchronous facade of {@link good.Old}: each operation returns a future at once.
 *
 * @param <T> what it is about
 * @deprecated use {@link Weather}
 * @see java.util.List#size()
 */
@Deprecated(
    since = "2",
    forRemoval = true
)
@SuppressWarnings("removal")
@Generated("dev.smartasync.processor")
public interface OldAsync<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> OldAsync<T> of(Old<T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> OldAsync<T> of(Old<T> target, SmartRuntime runtime) {
    return new OldAsyncFacade<>(target, runtime);
  }

  /**
   * Finds.
   *
   * @deprecated use another
   */
  @Deprecated
  @SuppressWarnings("rawtypes")
  CompletableFuture<Object> find(List names);

  @SuppressWarnings("unchecked")
  CompletableFuture<Void> put(List<T>... values);

  CompletableFuture<Void> close();

  /** Has a comment that holds {@code a *&#47; b} and {@literal @}throws no one. */
  CompletableFuture<T> get();
}
