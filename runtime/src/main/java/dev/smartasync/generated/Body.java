package dev.smartasync.generated;

import org.jspecify.annotations.Nullable;

/**
 * Calls a target's method. It may throw whatever the method declares, {@link Throwable} included.
 *
 * @param <T> the type of what the method returns
 */
@FunctionalInterface
public interface Body<T extends @Nullable Object> {

  /**
   * Calls the method.
   *
   * @return what the method returns
   * @throws Throwable what the method throws
   */
  T call() throws Throwable;
}
