package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class WildcardsSyncFacade<T> implements WildcardsSync<T> {
  private static final Operation PAIR = Operation.of("Wildcards", "pair")
      .insteadOnLoop("WildcardsAsync.pair()");

  private static final Operation PAIR2 = Operation.of("Wildcards", "pair2")
      .insteadOnLoop("WildcardsAsync.pair2()");

  private static final Operation LISTS = Operation.of("Wildcards", "lists")
      .insteadOnLoop("WildcardsAsync.lists()");

  private static final Operation ARRAYS = Operation.of("Wildcards", "arrays")
      .insteadOnLoop("WildcardsAsync.arrays()");

  private static final Operation ARRAYS2 = Operation.of("Wildcards", "arrays2")
      .insteadOnLoop("WildcardsAsync.arrays2()");

  private static final Operation SINKS = Operation.of("Wildcards", "sinks")
      .insteadOnLoop("WildcardsAsync.sinks()");

  private static final Operation SINKS2 = Operation.of("Wildcards", "sinks2")
      .insteadOnLoop("WildcardsAsync.sinks2()");

  private static final Operation NUMBER = Operation.of("Wildcards", "number")
      .insteadOnLoop("WildcardsAsync.number()");

  private static final Operation VARIABLE = Operation.of("Wildcards", "variable")
      .insteadOnLoop("WildcardsAsync.variable()");

  private static final Operation VARIABLE2 = Operation.of("Wildcards", "variable2")
      .insteadOnLoop("WildcardsAsync.variable2()");

  private static final Operation VARIABLE3 = Operation.of("Wildcards", "variable3")
      .insteadOnLoop("WildcardsAsync.variable3()");

  private static final Operation ANY = Operation.of("Wildcards", "any")
      .insteadOnLoop("WildcardsAsync.any()");

  private static final Operation SINK = Operation.of("Wildcards", "sink")
      .insteadOnLoop("WildcardsAsync.sink()");

  private static final Operation STARTED = Operation.of("Wildcards", "started")
      .insteadOnLoop("WildcardsAsync.started()");

  private static final Operation ALL = Operation.of("Wildcards", "all")
      .insteadOnLoop("WildcardsAsync.all()");

  private static final Operation SLOW = Operation.of("Wildcards", "slow")
      .insteadOnLoop("WildcardsAsync.slow()")
      .throwing(Exception.class);

  private static final Operation SLOW2 = Operation.of("Wildcards", "slow2")
      .insteadOnLoop("WildcardsAsync.slow2()");

  private final Wildcards<T> target;

  private final Crossings crossings;

  WildcardsSyncFacade(Wildcards<T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Map<? extends T, ?> pair() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(PAIR, target.pair());
    }
    return crossings.await(PAIR, () -> target.pair());
  }

  @Override
  public Map<?, ?> pair2() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(PAIR2, target.pair2());
    }
    return crossings.await(PAIR2, () -> target.pair2());
  }

  @Override
  public Map<String, ? extends List<? extends T>> lists() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(LISTS, target.lists());
    }
    return crossings.await(LISTS, () -> target.lists());
  }

  @Override
  public Object[] arrays() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(ARRAYS, target.arrays());
    }
    return crossings.await(ARRAYS, () -> target.arrays());
  }

  @Override
  public T[] arrays2() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(ARRAYS2, target.arrays2());
    }
    return crossings.await(ARRAYS2, () -> target.arrays2());
  }

  @Override
  public List<?> sinks() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(SINKS, target.sinks());
    }
    return crossings.await(SINKS, () -> target.sinks());
  }

  @Override
  public List<? super T> sinks2() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(SINKS2, target.sinks2());
    }
    return crossings.await(SINKS2, () -> target.sinks2());
  }

  @Override
  public Object number() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(NUMBER, target.number());
    }
    return crossings.await(NUMBER, () -> target.number());
  }

  @Override
  public <Q extends Wildcards.Pair<? extends T, ?>> Map<?, ? extends T> variable() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(VARIABLE, target.<Q>variable());
    }
    return crossings.await(VARIABLE, () -> target.<Q>variable());
  }

  @Override
  public <F extends CompletableFuture<?>> Object variable2(F future) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(VARIABLE2, target.<F>variable2(future));
    }
    return crossings.await(VARIABLE2, () -> target.<F>variable2(future));
  }

  @Override
  public <F extends CompletionStage<? extends Number> & Runnable, F2 extends F> Number variable3(
      F future) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(VARIABLE3, target.<F, F2>variable3(future));
    }
    return crossings.await(VARIABLE3, () -> target.<F, F2>variable3(future));
  }

  @Override
  public Object any() {
    return crossings.awaitFuture(ANY, () -> target.any());
  }

  @Override
  public Object sink() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(SINK, target.sink());
    }
    return crossings.await(SINK, () -> target.sink());
  }

  @Override
  public CompletableFuture<Void>[] started() {
    if (crossings.passesDirectly()) {
      return target.started();
    }
    return crossings.passThrough(STARTED, () -> target.started());
  }

  @Override
  public CompletableFuture<Void>[] all() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(ALL, target.all());
    }
    return crossings.await(ALL, () -> target.all());
  }

  @Override
  public T slow() throws Exception {
    return crossings.passThroughStage(SLOW, () -> target.slow());
  }

  @Override
  public Object slow2() {
    return crossings.passThroughStage(SLOW2, () -> target.slow2());
  }

  @Override
  public String toString() {
    return "WildcardsSync of " + target;
  }
}
