package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_PointSyncFacade implements Outer_PointSync {
  private static final Operation ADD = Operation.of("Outer.Point", "add")
      .insteadOnLoop("Outer_PointAsync.add()");

  private final Outer.Point target;

  private final Crossings crossings;

  Outer_PointSyncFacade(Outer.Point target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Outer.Point add(Outer.Point other) {
    if (crossings.passesDirectly()) {
      return target.add(other);
    }
    return crossings.passThrough(ADD, () -> target.add(other));
  }

  @Override
  public String toString() {
    return "Outer_PointSync of " + target;
  }
}
