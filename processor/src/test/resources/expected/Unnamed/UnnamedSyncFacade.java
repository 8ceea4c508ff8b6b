import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class UnnamedSyncFacade implements UnnamedSync {
  private static final Operation PART = Operation.of("Unnamed", "part")
      .insteadOnLoop("UnnamedAsync.part()");

  private final Unnamed target;

  private final Crossings crossings;

  UnnamedSyncFacade(Unnamed target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Unnamed.Part part(Unnamed other) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(PART, target.part(other));
    }
    return crossings.await(PART, () -> target.part(other));
  }

  @Override
  public String toString() {
    return "UnnamedSync of " + target;
  }
}
