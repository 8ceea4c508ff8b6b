package dev.smartasync.generated;

import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.Timeouts;
import java.util.List;
import java.util.Objects;

/**
 * One operation of a target: its name and settings. Immutable.
 *
 * @param spec what it consists of, of a type that is not exported: operations are made with {@link
 *     #of}
 */
// A record, since the compiler trusts the final fields of records and not those of classes:
// the settings of an operation in a static field of a facade are constants.
public record Operation(OperationSpec spec) {

  /** Creates an operation; see {@link #of}. */
  public Operation {
    Objects.requireNonNull(spec);
  }

  /**
   * Returns an operation with default settings.
   *
   * @param target the simple name of the target
   * @param method the name of the method
   * @return the operation
   */
  public static Operation of(String target, String method) {
    return new Operation(OperationSpec.named(target + "." + method));
  }

  /**
   * Returns this operation with what to call on a loop instead.
   *
   * @param call the call, such as {@code WeatherAsync.history()}
   * @return the operation
   */
  public Operation insteadOnLoop(String call) {
    return new Operation(spec.withAlternative(call));
  }

  /**
   * Returns this operation with the executor of its offloaded bodies.
   *
   * @param name the name of the executor
   * @return the operation
   */
  public Operation executor(String name) {
    return new Operation(spec.withExecutor(name));
  }

  /**
   * Returns this operation with a timeout.
   *
   * @param text the timeout as {@link dev.smartasync.SmartAsync#timeout()} has it
   * @return the operation
   * @throws IllegalArgumentException if the text is not a timeout
   */
  public Operation timeout(String text) {
    return new Operation(spec.withTimeout(Timeouts.parse(text)));
  }

  /**
   * Returns this operation with the exceptions that its callers can catch by type: they are neither
   * wrapped nor peeled.
   *
   * @param declared the exception types
   * @return the operation
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // the list is a copy
  public final Operation throwing(Class<? extends Throwable>... declared) {
    return new Operation(spec.withDeclared(List.of(declared)));
  }

  /**
   * Returns this operation with a stage that has other waiters.
   *
   * @return the operation
   */
  public Operation shared() {
    return new Operation(spec.asShared());
  }

  /**
   * Returns this operation with a stage that a user's adapter makes: callers get a future of their
   * own, guarded like all that this library makes, and not the adapter's.
   *
   * @return the operation
   */
  public Operation adapted() {
    return new Operation(spec.asAdapted());
  }
}
