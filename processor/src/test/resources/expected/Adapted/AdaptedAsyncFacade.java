package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class AdaptedAsyncFacade implements AdaptedAsync {
  private static final Operation FIND = Operation.of("Adapted", "find")
      .adapted();

  private static final Operation COUNT = Operation.of("Adapted", "count")
      .adapted();

  private static final Operation CLOSE = Operation.of("Adapted", "close")
      .adapted();

  private static final Operation TASK = Operation.of("Adapted", "task")
      .adapted();

  private static final Operation BOUNDED = Operation.of("Adapted", "bounded")
      .adapted();

  private static final Operation OTHER = Operation.of("Adapted", "other")
      .adapted();

  private static final Operation OWN = Operation.of("Adapted", "own")
      .adapted();

  private final Adapted target;

  private final Crossings crossings;

  AdaptedAsyncFacade(Adapted target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<String> find(String name) {
    return crossings.start(FIND, () -> Adapted.PromiseStages.stage(target.find(name)));
  }

  @Override
  public CompletableFuture<Integer> count() {
    return crossings.start(COUNT, () -> Adapted.PromiseStages.stage(target.count()));
  }

  @Override
  public CompletableFuture<Void> close(int code) {
    return crossings.start(CLOSE, () -> Adapted.PromiseStages.stage(target.close(code)));
  }

  @Override
  public CompletableFuture<String> task() {
    return crossings.start(TASK, () -> Adapted.TaskStages.stage(target.task()));
  }

  @Override
  public <P extends Adapted.Promise<? extends Number>> CompletableFuture<Number> bounded(
      P promise) {
    return crossings.start(BOUNDED, () -> Adapted.PromiseStages.stage(target.<P>bounded(promise)));
  }

  @Override
  public CompletableFuture<Integer> other(String Adapted2, String OtherStages, String good2) {
    return crossings.start(OTHER, () -> Adapted.OtherStages.stage(target.other(Adapted2,
        OtherStages, good2)));
  }

  @Override
  public CompletableFuture<String> own() {
    return crossings.start(OWN, () -> Adapted.FutureAgain.stage(target.own()));
  }

  @Override
  public String toString() {
    return "AdaptedAsync of " + target;
  }
}
