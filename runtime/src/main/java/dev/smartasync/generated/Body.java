package dev.smartasync.generated;

import dev.smartasync.internal.engine.Failures;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Calls a target's method, which may throw whatever it declares, {@link Throwable} included.
 * Generated code writes {@link #callTarget} as a lambda; the runtime calls {@link #call}, which
 * does the same and is not to be overridden. It is a {@link Callable} so that a call needs no
 * object around its body.
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
