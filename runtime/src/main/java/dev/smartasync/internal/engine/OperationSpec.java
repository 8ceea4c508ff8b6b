package dev.smartasync.internal.engine;

import dev.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One operation and its settings.
 *
 * @param name as messages show it, such as {@code Weather.history}
 * @param alternative what to call on a loop instead, such as {@code WeatherAsync.history()}
 * @param executor the executor's name, or null for the default
 * @param timeoutNanos the timeout, {@link Timeouts#INHERIT} or {@link Timeouts#NONE}
 * @param declared the exceptions that are neither wrapped nor peeled
 * @param wrappers those of them that are wrappers themselves
 * @param shared whether the stage has other waiters
 * @param adapted whether the stage is an adapter's, not the method's own
 */
public record OperationSpec(
    String name,
    @Nullable String alternative,
    @Nullable String executor,
    long timeoutNanos,
    List<Class<? extends Throwable>> declared,
    List<Class<? extends Throwable>> wrappers,
    boolean shared,
    boolean adapted) {

  /** Lets calls open trees from the first operation on that needs one. */
  public OperationSpec {
    if (SmartAsync.CALLER.equals(executor)) {
      Branch.bindCallers();
    }
  }

  /** Returns an operation with default settings. */
  public static OperationSpec named(String name) {
    return new OperationSpec(
        name, null, null, Timeouts.INHERIT, List.of(), List.of(), false, false);
  }

  /** Returns this operation with the given alternative. */
  public OperationSpec withAlternative(String call) {
    return new OperationSpec(
        name, call, executor, timeoutNanos, declared, wrappers, shared, adapted);
  }

  /** Returns this operation on the given executor. */
  public OperationSpec withExecutor(@Nullable String executorName) {
    return new OperationSpec(
        name, alternative, executorName, timeoutNanos, declared, wrappers, shared, adapted);
  }

  /** Returns this operation with the given timeout. */
  public OperationSpec withTimeout(long nanos) {
    return new OperationSpec(
        name, alternative, executor, nanos, declared, wrappers, shared, adapted);
  }

  /** Returns this operation with no timeout, for what is limited in another way. */
  public OperationSpec untimed() {
    return withTimeout(Timeouts.NONE);
  }

  /** Returns the exception for an element that did not come in time. */
  public TimeoutException yieldedNothingWithin(long nanos) {
    return new TimeoutException(
        name + "() did not yield an element within " + Timeouts.text(nanos));
  }

  /** Returns this operation with the given declared exceptions. */
  public OperationSpec withDeclared(List<Class<? extends Throwable>> types) {
    return new OperationSpec(
        name,
        alternative,
        executor,
        timeoutNanos,
        types,
        types.stream().filter(Failures::isWrapperType).toList(),
        shared,
        adapted);
  }

  /** Returns the executor's name, as messages show it. */
  String executorName() {
    return executor == null ? "default" : executor;
  }

  /** Returns whether its bodies are bound to the thread at the root of their call tree. */
  boolean isBoundToCaller() {
    return SmartAsync.CALLER.equals(executor);
  }

  /** Returns this operation with a shared stage. */
  public OperationSpec asShared() {
    return new OperationSpec(
        name, alternative, executor, timeoutNanos, declared, wrappers, true, adapted);
  }

  /** Returns this operation with a stage that an adapter makes. */
  public OperationSpec asAdapted() {
    return new OperationSpec(
        name, alternative, executor, timeoutNanos, declared, wrappers, shared, true);
  }
}
