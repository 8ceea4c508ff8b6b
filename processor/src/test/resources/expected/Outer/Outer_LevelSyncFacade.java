package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_LevelSyncFacade implements Outer_LevelSync {
  private static final Operation NEXT = Operation.of("Outer.Level", "next")
      .insteadOnLoop("Outer_LevelAsync.next()");

  private final Outer.Level target;

  private final Crossings crossings;

  Outer_LevelSyncFacade(Outer.Level target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Outer.Level next() {
    if (crossings.passesDirectly()) {
      return target.next();
    }
    return crossings.passThrough(NEXT, () -> target.next());
  }

  @Override
  public String toString() {
    return "Outer_LevelSync of " + target;
  }
}
