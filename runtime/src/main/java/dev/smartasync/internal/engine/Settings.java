package dev.smartasync.internal.engine;

import dev.smartasync.EventLoopPolicy;
import dev.smartasync.SmartAsync;
import dev.smartasync.StackTraces;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.CallerContextDetector;
import dev.smartasync.spi.ContextPropagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * What a runtime was built with.
 *
 * @param executors the named executors
 * @param defaultExecutor the executor of operations that name none; null for a thread per body
 * @param policy what happens when a plain value is demanded on a loop
 * @param timeoutNanos the default timeout, or {@link Timeouts#NONE}
 * @param stackTraces which failures callers see
 * @param detectors the application's detectors, in order
 * @param propagators what carries context, in order
 * @param scopedValues the scoped values that travel
 * @param leakCheck whether to look for what bodies leave on their threads
 * @param listeners who sees each crossing
 * @param adapters what makes stages of the user's asynchronous types
 */
public record Settings(
    Map<String, Executor> executors,
    @Nullable Executor defaultExecutor,
    EventLoopPolicy policy,
    long timeoutNanos,
    StackTraces stackTraces,
    List<CallerContextDetector> detectors,
    List<ContextPropagator> propagators,
    List<Object> scopedValues,
    boolean leakCheck,
    List<CallListener> listeners,
    List<StageAdapter> adapters) {

  /** Takes copies, so that nothing changes after the runtime is built. */
  public Settings {
    executors = Map.copyOf(executors);
    detectors = List.copyOf(detectors);
    propagators = List.copyOf(propagators);
    scopedValues = List.copyOf(scopedValues);
    listeners = List.copyOf(listeners);
    adapters = List.copyOf(adapters);
  }

  /** Returns these settings with what {@link java.util.ServiceLoader} finds, after what is set. */
  public Settings withServices() {
    return new Settings(
        executors,
        defaultExecutor,
        policy,
        timeoutNanos,
        stackTraces,
        withServices(detectors, CallerContextDetector.class),
        BuiltInContext.addTo(withServices(propagators, ContextPropagator.class)),
        scopedValues,
        leakCheck,
        listeners,
        adapters);
  }

  private static <S> List<S> withServices(List<S> set, Class<S> type) {
    List<S> all = new ArrayList<>(set);
    for (S service : Services.of(type)) {
      all.add(service);
    }
    return all;
  }

  /** Fails where an executor cannot be registered by the name. */
  public static void requireFree(String name, Map<String, Executor> executors) {
    if (name.isEmpty() || name.equals(SmartAsync.CALLER) || executors.containsKey(name)) {
      throw new IllegalArgumentException(
          "The executor name \"%s\" is empty, reserved or taken. A name is not empty, not \"%s\","
                  .formatted(name, SmartAsync.CALLER)
              + " and registered once. Choose another.");
    }
  }
}
