package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A call site that sees ten types of targets, three of each, and three runtimes: none of the thirty
 * calls can be inlined into it, and each type has methods of its own. The time is that of one call.
 */
@State(Scope.Thread)
@OperationsPerInvocation(Polluted.CALLS)
public abstract class Polluted extends Timed {

  static final int CALLS = 30;

  private final List<Supplier<Object>> direct = new ArrayList<>();
  private final List<Supplier<Object>> byHand = new ArrayList<>();
  private final List<Supplier<Object>> facade = new ArrayList<>();

  Polluted(
      Supplier<List<Supplier<Object>>> targets,
      Supplier<List<Supplier<Object>>> checked,
      Function<SmartRuntime, List<Supplier<Object>>> facades) {
    for (SmartRuntime runtime :
        List.of(
            SmartRuntime.shared(),
            SmartRuntime.builder().build(),
            SmartRuntime.builder().build())) {
      direct.addAll(targets.get());
      byHand.addAll(checked.get());
      facade.addAll(facades.apply(runtime));
    }
  }

  static <W> Supplier<Object> of(W target, Function<W, Object> call) {
    return () -> call.apply(target);
  }

  /** The calls themselves. */
  @Benchmark
  public void direct(Blackhole values) {
    round(direct, values);
  }

  /** Each written by hand, as where a single one is measured. */
  @Benchmark
  public void byHand(Blackhole values) {
    round(byHand, values);
  }

  /** Ten generated facades. */
  @Benchmark
  public void facade(Blackhole values) {
    round(facade, values);
  }

  private static void round(List<Supplier<Object>> calls, Blackhole values) {
    for (Supplier<Object> call : calls) {
      values.consume(call.get());
    }
  }
}
