package dev.smartasync.micrometer;

import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.Crossing;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Meters the crossings of a runtime, for {@link dev.smartasync.SmartRuntime.Builder#listener}.
 *
 * <table class="striped">
 *   <caption>Meters</caption>
 *   <thead><tr><th>name</th><th>type</th><th>tags</th></tr></thead>
 *   <tbody>
 *     <tr><td>{@code smartasync.calls}</td><td>timer: from the call until it settled</td>
 *       <td>operation, crossing, outcome, executor, exception</td></tr>
 *     <tr><td>{@code smartasync.calls.active}</td><td>gauge: calls that have not settled</td>
 *       <td></td></tr>
 *     <tr><td>{@code smartasync.queue}</td><td>timer: until an offloaded body started</td>
 *       <td>operation, executor</td></tr>
 *     <tr><td>{@code smartasync.hop}</td><td>timer: until the caller had an offloaded outcome</td>
 *       <td>operation, executor</td></tr>
 *     <tr><td>{@code smartasync.wait}</td><td>timer: how long an awaiting thread waited</td>
 *       <td>operation</td></tr>
 *     <tr><td>{@code smartasync.reported}</td><td>counter: failures that no caller sees</td>
 *       <td>exception</td></tr>
 *   </tbody>
 * </table>
 */
public final class MicrometerListener implements CallListener {

  private static final String NONE = "none";

  private final AtomicInteger active = new AtomicInteger();
  private final Meter.MeterProvider<Timer> calls;
  private final Meter.MeterProvider<Timer> queue;
  private final Meter.MeterProvider<Timer> hop;
  private final Meter.MeterProvider<Timer> wait;
  private final Meter.MeterProvider<Counter> reported;

  /**
   * Creates a listener for one runtime or several.
   *
   * @param registry where the meters are registered
   */
  public MicrometerListener(MeterRegistry registry) {
    this.calls = timer(registry, "smartasync.calls", "Calls, from their start until they settled");
    this.queue = timer(registry, "smartasync.queue", "Until the body of an offloaded call started");
    this.hop = timer(registry, "smartasync.hop", "Until the caller had an offloaded outcome");
    this.wait = timer(registry, "smartasync.wait", "How long an awaiting thread waited");
    this.reported =
        Counter.builder("smartasync.reported")
            .description("Failures that no caller sees")
            .withRegistry(registry);
    Gauge.builder("smartasync.calls.active", active, AtomicInteger::get)
        .description("Calls that have not settled")
        .strongReference(true)
        .register(registry);
  }

  private static Meter.MeterProvider<Timer> timer(
      MeterRegistry registry, String name, String description) {
    return Timer.builder(name).description(description).withRegistry(registry);
  }

  @Override
  public void started(Call call) {
    active.incrementAndGet();
  }

  @Override
  public void settled(Call call, Settlement settlement) {
    active.decrementAndGet();
    Throwable failure = settlement.failure();
    String executor = call.executor() == null ? NONE : call.executor();
    Tags operation = Tags.of("operation", call.operation());
    Tags offload = operation.and("executor", executor);
    Tags all =
        offload.and(
            "crossing", lowerCase(call.crossing()),
            "outcome", lowerCase(settlement.outcome()),
            "exception", failure == null ? NONE : failure.getClass().getSimpleName());
    record(calls, all, settlement.queueNanos() + settlement.runNanos() + settlement.hopNanos());
    if (call.crossing() == Crossing.OFFLOAD && settlement.bodyThread() != null) {
      record(queue, offload, settlement.queueNanos());
      record(hop, offload, settlement.hopNanos());
    }
    if (call.crossing() == Crossing.AWAIT) {
      record(wait, operation, settlement.waitNanos());
    }
  }

  @Override
  public void reported(String what, Throwable failure) {
    reported.withTag("exception", failure.getClass().getSimpleName()).increment();
  }

  private static void record(Meter.MeterProvider<Timer> timer, Tags tags, long nanos) {
    timer.withTags(tags).record(nanos, TimeUnit.NANOSECONDS);
  }

  private static String lowerCase(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
