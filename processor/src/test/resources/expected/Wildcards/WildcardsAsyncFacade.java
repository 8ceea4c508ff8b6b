package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.FutureStages;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class WildcardsAsyncFacade<T> implements WildcardsAsync<T> {
  private static final Operation PAIR = Operation.of("Wildcards", "pair");

  private static final Operation PAIR2 = Operation.of("Wildcards", "pair2");

  private static final Operation LISTS = Operation.of("Wildcards", "lists");

  private static final Operation ARRAYS = Operation.of("Wildcards", "arrays");

  private static final Operation ARRAYS2 = Operation.of("Wildcards", "arrays2");

  private static final Operation SINKS = Operation.of("Wildcards", "sinks");

  private static final Operation SINKS2 = Operation.of("Wildcards", "sinks2");

  private static final Operation NUMBER = Operation.of("Wildcards", "number");

  private static final Operation VARIABLE = Operation.of("Wildcards", "variable");

  private static final Operation VARIABLE2 = Operation.of("Wildcards", "variable2");

  private static final Operation VARIABLE3 = Operation.of("Wildcards", "variable3");

  private static final Operation ANY = Operation.of("Wildcards", "any");

  private static final Operation SINK = Operation.of("Wildcards", "sink");

  private static final Operation STARTED = Operation.of("Wildcards", "started");

  private static final Operation ALL = Operation.of("Wildcards", "all");

  private static final Operation SLOW = Operation.of("Wildcards", "slow")
      .throwing(Exception.class);

  private static final Operation SLOW2 = Operation.of("Wildcards", "slow2");

  private final Wildcards<T> target;

  private final Crossings crossings;

  WildcardsAsyncFacade(Wildcards<T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<Map<? extends T, ?>> pair() {
    return crossings.start(PAIR, () -> target.pair());
  }

  @Override
  public CompletableFuture<Map<?, ?>> pair2() {
    return crossings.start(PAIR2, () -> target.pair2());
  }

  @Override
  public CompletableFuture<Map<String, ? extends List<? extends T>>> lists() {
    return crossings.start(LISTS, () -> target.lists());
  }

  @Override
  public CompletableFuture<Object[]> arrays() {
    return crossings.start(ARRAYS, () -> target.arrays());
  }

  @Override
  public CompletableFuture<T[]> arrays2() {
    return crossings.start(ARRAYS2, () -> target.arrays2());
  }

  @Override
  public CompletableFuture<List<?>> sinks() {
    return crossings.start(SINKS, () -> target.sinks());
  }

  @Override
  public CompletableFuture<List<? super T>> sinks2() {
    return crossings.start(SINKS2, () -> target.sinks2());
  }

  @Override
  public CompletableFuture<Object> number() {
    return crossings.start(NUMBER, () -> target.number());
  }

  @Override
  public <Q extends Wildcards.Pair<? extends T, ?>> CompletableFuture<Map<?, ? extends T>> variable(
      ) {
    return crossings.start(VARIABLE, () -> target.<Q>variable());
  }

  @Override
  public <F extends CompletableFuture<?>> CompletableFuture<Object> variable2(F future) {
    return crossings.start(VARIABLE2, () -> target.<F>variable2(future));
  }

  @Override
  public <F extends CompletionStage<? extends Number> & Runnable, F2 extends F> CompletableFuture<Number> variable3(
      F future) {
    return crossings.start(VARIABLE3, () -> target.<F, F2>variable3(future));
  }

  @Override
  public CompletableFuture<Object> any() {
    return crossings.start(ANY, () -> FutureStages.stage(target.any()));
  }

  @Override
  public CompletableFuture<Object> sink() {
    return crossings.start(SINK, () -> target.sink());
  }

  @Override
  public CompletableFuture<CompletableFuture<Void>[]> started() {
    return crossings.offload(STARTED, () -> target.started());
  }

  @Override
  public CompletableFuture<CompletableFuture<Void>[]> all() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(ALL, target.all());
      } catch (Throwable thrown) {
        return crossings.failed(ALL, thrown);
      }
    }
    return crossings.start(ALL, () -> target.all());
  }

  @Override
  public CompletableFuture<T> slow() {
    return crossings.offloadStage(SLOW, () -> target.slow());
  }

  @Override
  public CompletableFuture<Object> slow2() {
    return crossings.offloadStage(SLOW2, () -> target.slow2());
  }

  @Override
  public String toString() {
    return "WildcardsAsync of " + target;
  }
}
