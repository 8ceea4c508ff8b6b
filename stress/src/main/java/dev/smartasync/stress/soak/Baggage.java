package dev.smartasync.stress.soak;

import dev.smartasync.spi.ContextPropagator;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A thread-local that travels, whose scopes are counted. */
final class Baggage implements ContextPropagator {

  private static final ThreadLocal<@Nullable Long> VALUE = new ThreadLocal<>();

  private final Violations violations;
  private final LongAdder opened = new LongAdder();
  private final LongAdder closed = new LongAdder();

  Baggage(Violations violations) {
    this.violations = violations;
  }

  static @Nullable Long current() {
    return VALUE.get();
  }

  static void set(@Nullable Long value) {
    if (value == null) {
      VALUE.remove();
    } else {
      VALUE.set(value);
    }
  }

  @Override
  public Snapshot capture() {
    Long value = current();
    return () -> restore(value);
  }

  private Scope restore(@Nullable Long value) {
    Long before = current();
    set(value);
    opened.increment();
    AtomicBoolean once = new AtomicBoolean();
    return () -> {
      if (!once.compareAndSet(false, true)) {
        violations.add(Rule.SCOPE_OPEN, "closed twice on " + Thread.currentThread());
      }
      if (!Objects.equals(current(), value)) {
        violations.add(Rule.SCOPE_VALUE, "at the end of a scope on " + Thread.currentThread());
      }
      set(before);
      closed.increment();
    };
  }

  /** All scopes must be closed now. */
  void settle() {
    if (opened.sum() != closed.sum()) {
      violations.add(Rule.SCOPE_OPEN, opened + " opened and " + closed + " closed");
    }
  }

  long scopes() {
    return opened.sum();
  }
}
