package good;

import dev.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Is no longer used.
 *
 * @param <T> what it is about
 * @deprecated use {@link Weather}
 * @see List#size()
 */
@Deprecated(since = "2", forRemoval = true)
@SuppressWarnings({"rawtypes", "unchecked", "try"})
@SmartAsync
public interface Old<T> extends AutoCloseable {
  /**
   * Finds.
   *
   * @deprecated use another
   */
  @Deprecated
  CompletionStage find(List names);

  void put(List<T>... values);

  @Override
  void close() throws Exception;

  /** Has a comment that holds {@code a *&#47; b} and {@literal @}throws no one. */
  T get();
}
