package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Bounds_LevelSyncFacade implements Bounds_LevelSync {
  private static final Operation RANK = Operation.of("Bounds.Level", "rank")
      .insteadOnLoop("Bounds_LevelAsync.rank()");

  private final Bounds.Level target;

  private final Crossings crossings;

  Bounds_LevelSyncFacade(Bounds.Level target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public int rank() {
    if (crossings.passesDirectly()) {
      return target.rank();
    }
    return crossings.passThrough(RANK, () -> target.rank());
  }

  @Override
  public String toString() {
    return "Bounds_LevelSync of " + target;
  }
}
