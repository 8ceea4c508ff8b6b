package dev.smartasync.micrometer;

import dev.smartasync.internal.engine.Failures;
import dev.smartasync.spi.ContextPropagator;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Carries what is registered with Micrometer's context propagation: MDC, security, tracing,
 * whatever has a {@link ThreadLocalAccessor}. Every runtime has one, for {@link
 * ContextRegistry#getInstance()}, where the library is on the class path; add one by {@link
 * dev.smartasync.SmartRuntime.Builder#context} for another registry instead.
 *
 * <p>What the caller has no value of is cleared while the body runs. An accessor that throws keeps
 * no other from being put back.
 */
public final class MicrometerContext implements ContextPropagator {

  private final ContextRegistry registry;

  /** Creates a propagator of what is registered globally. */
  public MicrometerContext() {
    this(ContextRegistry.getInstance());
  }

  /**
   * Creates a propagator of what is registered with the given registry, at the time of each call.
   *
   * @param registry the registry
   */
  public MicrometerContext(ContextRegistry registry) {
    this.registry = Objects.requireNonNull(registry, "registry");
  }

  @Override
  public Snapshot capture() {
    List<ThreadLocalAccessor<?>> accessors = registry.getThreadLocalAccessors();
    List<Value<?>> values = new ArrayList<>(accessors.size());
    for (ThreadLocalAccessor<?> accessor : accessors) {
      values.add(Value.of(accessor));
    }
    return () -> restored(values);
  }

  @Override
  public Object carried() {
    Map<Object, @Nullable Object> carried = new HashMap<>();
    for (ThreadLocalAccessor<?> accessor : registry.getThreadLocalAccessors()) {
      carried.put(accessor.key(), accessor.getValue());
    }
    return carried;
  }

  private static Scope restored(List<Value<?>> values) {
    List<Value<?>> before = new ArrayList<>(values.size());
    Scope scope = () -> close(before);
    try {
      for (Value<?> value : values) {
        before.add(Value.of(value.accessor()));
        value.set();
      }
      return scope;
    } catch (Throwable failure) {
      try {
        scope.close();
      } catch (Throwable another) {
        suppress(another, failure);
      }
      throw failure;
    }
  }

  private static void close(List<Value<?>> before) {
    Throwable first = null;
    for (Value<?> value : before.reversed()) {
      try {
        value.putBack();
      } catch (Throwable failure) {
        if (first == null) {
          first = failure;
        } else {
          suppress(failure, first);
        }
      }
    }
    if (first != null) {
      throw Failures.asIs(first);
    }
  }

  @SuppressWarnings("ReferenceEquality") // the very failure, thrown twice, cannot suppress itself
  private static void suppress(Throwable another, Throwable first) {
    if (another != first) {
      first.addSuppressed(another);
    }
  }

  /** What an accessor had on some thread. */
  private record Value<V>(ThreadLocalAccessor<V> accessor, @Nullable V value) {

    static <V> Value<V> of(ThreadLocalAccessor<V> accessor) {
      return new Value<>(accessor, accessor.getValue());
    }

    void set() {
      if (value == null) {
        accessor.setValue();
      } else {
        accessor.setValue(value);
      }
    }

    void putBack() {
      if (value == null) {
        accessor.restore();
      } else {
        accessor.restore(value);
      }
    }
  }
}
