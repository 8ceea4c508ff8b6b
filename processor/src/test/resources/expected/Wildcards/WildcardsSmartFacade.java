package good;

import dev.smartasync.Smart;
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
final class WildcardsSmartFacade<T> implements WildcardsSmart<T> {
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

  WildcardsSmartFacade(Wildcards<T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Smart<Map<? extends T, ?>> pair() {
    return crossings.callAsync(PAIR, () -> target.pair());
  }

  @Override
  public Smart<Map<?, ?>> pair2() {
    return crossings.callAsync(PAIR2, () -> target.pair2());
  }

  @Override
  public Smart<Map<String, ? extends List<? extends T>>> lists() {
    return crossings.callAsync(LISTS, () -> target.lists());
  }

  @Override
  public Smart<Object[]> arrays() {
    return crossings.callAsync(ARRAYS, () -> target.arrays());
  }

  @Override
  public Smart<T[]> arrays2() {
    return crossings.callAsync(ARRAYS2, () -> target.arrays2());
  }

  @Override
  public Smart<List<?>> sinks() {
    return crossings.callAsync(SINKS, () -> target.sinks());
  }

  @Override
  public Smart<List<? super T>> sinks2() {
    return crossings.callAsync(SINKS2, () -> target.sinks2());
  }

  @Override
  public Smart<Object> number() {
    return crossings.callAsync(NUMBER, () -> target.number());
  }

  @Override
  public <Q extends Wildcards.Pair<? extends T, ?>> Smart<Map<?, ? extends T>> variable() {
    return crossings.callAsync(VARIABLE, () -> target.<Q>variable());
  }

  @Override
  public <F extends CompletableFuture<?>> Smart<Object> variable2(F future) {
    return crossings.callAsync(VARIABLE2, () -> target.<F>variable2(future));
  }

  @Override
  public <F extends CompletionStage<? extends Number> & Runnable, F2 extends F> Smart<Number> variable3(
      F future) {
    return crossings.callAsync(VARIABLE3, () -> target.<F, F2>variable3(future));
  }

  @Override
  public Smart<Object> any() {
    return crossings.callAsync(ANY, () -> FutureStages.stage(target.any()));
  }

  @Override
  public Smart<Object> sink() {
    return crossings.callAsync(SINK, () -> target.sink());
  }

  @Override
  public Smart<CompletableFuture<Void>[]> started() {
    return crossings.call(STARTED, () -> target.started());
  }

  @Override
  public Smart<CompletableFuture<Void>[]> all() {
    return crossings.callAsync(ALL, () -> target.all());
  }

  @Override
  public Smart<T> slow() {
    return crossings.callStage(SLOW, () -> target.slow());
  }

  @Override
  public Smart<Object> slow2() {
    return crossings.callStage(SLOW2, () -> target.slow2());
  }

  @Override
  public String toString() {
    return "WildcardsSmart of " + target;
  }
}
