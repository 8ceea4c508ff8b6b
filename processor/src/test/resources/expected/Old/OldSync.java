package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * Is no longer used.
 *
 * <p>A blocking facade of {@link good.Old}: each operation returns its value, or throws.
 *
 * @param <T> what it is about
 * @deprecated use {@link Weather}
 * @see java.util.List#size()
 */
@Deprecated(
    since = "2",
    forRemoval = true
)
@SuppressWarnings({"removal", "try"})
@Generated("dev.smartasync.processor")
public interface OldSync<T> extends AutoCloseable {
  /** Returns a facade of the target on the shared runtime. */
  static <T> OldSync<T> of(Old<T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> OldSync<T> of(Old<T> target, SmartRuntime runtime) {
    return new OldSyncFacade<>(target, runtime);
  }

  /**
   * Finds.
   *
   * @deprecated use another
   */
  @Deprecated
  @SuppressWarnings("rawtypes")
  Object find(List names);

  @SuppressWarnings("unchecked")
  void put(List<T>... values);

  @Override
  void close() throws Exception;

  /** Has a comment that holds {@code a *&#47; b} and {@literal @}throws no one. */
  T get();
}
