package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class AdaptedSyncFacade implements AdaptedSync {
  private static final Operation FIND = Operation.of("Adapted", "find")
      .insteadOnLoop("AdaptedAsync.find()");

  private static final Operation COUNT = Operation.of("Adapted", "count")
      .insteadOnLoop("AdaptedAsync.count()");

  private static final Operation CLOSE = Operation.of("Adapted", "close")
      .insteadOnLoop("AdaptedAsync.close()");

  private static final Operation TASK = Operation.of("Adapted", "task")
      .insteadOnLoop("AdaptedAsync.task()");

  private static final Operation BOUNDED = Operation.of("Adapted", "bounded")
      .insteadOnLoop("AdaptedAsync.bounded()");

  private static final Operation OTHER = Operation.of("Adapted", "other")
      .insteadOnLoop("AdaptedAsync.other()");

  private static final Operation OWN = Operation.of("Adapted", "own")
      .insteadOnLoop("AdaptedAsync.own()");

  private final Adapted target;

  private final Crossings crossings;

  AdaptedSyncFacade(Adapted target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public String find(String name) {
    return crossings.await(FIND, () -> Adapted.PromiseStages.stage(target.find(name)));
  }

  @Override
  public Integer count() {
    return crossings.await(COUNT, () -> Adapted.PromiseStages.stage(target.count()));
  }

  @Override
  public void close(int code) {
    crossings.await(CLOSE, () -> Adapted.PromiseStages.stage(target.close(code)));
  }

  @Override
  public String task() {
    return crossings.await(TASK, () -> Adapted.TaskStages.stage(target.task()));
  }

  @Override
  public <P extends Adapted.Promise<? extends Number>> Number bounded(P promise) {
    return crossings.await(BOUNDED, () -> Adapted.PromiseStages.stage(target.<P>bounded(promise)));
  }

  @Override
  public Integer other(String Adapted2, String OtherStages, String good2) {
    return crossings.await(OTHER, () -> Adapted.OtherStages.stage(target.other(Adapted2,
        OtherStages, good2)));
  }

  @Override
  public String own() {
    return crossings.await(OWN, () -> Adapted.FutureAgain.stage(target.own()));
  }

  @Override
  public String toString() {
    return "AdaptedSync of " + target;
  }
}
