import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class UnnamedAsyncFacade implements UnnamedAsync {
  private static final Operation PART = Operation.of("Unnamed", "part");

  private final Unnamed target;

  private final Crossings crossings;

  UnnamedAsyncFacade(Unnamed target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<Unnamed.Part> part(Unnamed other) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(PART, target.part(other));
      } catch (Throwable thrown) {
        return crossings.failed(PART, thrown);
      }
    }
    return crossings.start(PART, () -> target.part(other));
  }

  @Override
  public String toString() {
    return "UnnamedAsync of " + target;
  }
}
