package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class AdaptedSmartFacade implements AdaptedSmart {
  private static final Operation FIND = Operation.of("Adapted", "find");

  private static final Operation COUNT = Operation.of("Adapted", "count");

  private static final Operation CLOSE = Operation.of("Adapted", "close");

  private static final Operation TASK = Operation.of("Adapted", "task");

  private static final Operation BOUNDED = Operation.of("Adapted", "bounded");

  private static final Operation OTHER = Operation.of("Adapted", "other");

  private static final Operation OWN = Operation.of("Adapted", "own");

  private final Adapted target;

  private final Crossings crossings;

  AdaptedSmartFacade(Adapted target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Smart<String> find(String name) {
    return crossings.callAsync(FIND, () -> Adapted.PromiseStages.stage(target.find(name)));
  }

  @Override
  public Smart<Integer> count() {
    return crossings.callAsync(COUNT, () -> Adapted.PromiseStages.stage(target.count()));
  }

  @Override
  public Smart<Void> close(int code) {
    return crossings.callAsync(CLOSE, () -> Adapted.PromiseStages.stage(target.close(code)));
  }

  @Override
  public Smart<String> task() {
    return crossings.callAsync(TASK, () -> Adapted.TaskStages.stage(target.task()));
  }

  @Override
  public <P extends Adapted.Promise<? extends Number>> Smart<Number> bounded(P promise) {
    return crossings.callAsync(BOUNDED, () -> Adapted.PromiseStages.stage(target.<P>bounded(promise)));
  }

  @Override
  public Smart<Integer> other(String Adapted2, String OtherStages, String good2) {
    return crossings.callAsync(OTHER, () -> Adapted.OtherStages.stage(target.other(Adapted2,
        OtherStages, good2)));
  }

  @Override
  public Smart<String> own() {
    return crossings.callAsync(OWN, () -> Adapted.FutureAgain.stage(target.own()));
  }

  @Override
  public String toString() {
    return "AdaptedSmart of " + target;
  }
}
