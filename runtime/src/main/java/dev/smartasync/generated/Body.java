package dev.smartasync.generated;

import dev.smartasync.internal.engine.Failures;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls a target's method. It is a {@link Callable} itself, so that a call needs no object around
 * it. It may throw whatever the method declares, {@link Throwable} included.
 *
 * @param <T> the type of what the method returns
 */
@FunctionalInterface
public interface Body<T extends @Nullable Object> extends Callable<T> {

  /**
   * Calls the method.
   *
   * @return what the method returns
   * @throws Throwable what the method throws
   */
  T callTarget() throws Throwable;

  /** Calls the method; what it throws is thrown as it is, whatever its type. */
  @Override
  @SuppressWarnings("FunctionalInterfaceMethodChanged") // a lambda does the same as either
  default T call() throws Exception {
    try {
      return callTarget();
    } catch (Exception | Error thrown) {
      throw thrown;
    } catch (Throwable thrown) {
      throw Failures.asIs(thrown);
    }
  }
}
