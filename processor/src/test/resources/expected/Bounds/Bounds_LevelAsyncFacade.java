package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Bounds_LevelAsyncFacade implements Bounds_LevelAsync {
  private static final Operation RANK = Operation.of("Bounds.Level", "rank");

  private final Bounds.Level target;

  private final Crossings crossings;

  Bounds_LevelAsyncFacade(Bounds.Level target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<Integer> rank() {
    return crossings.offload(RANK, () -> target.rank());
  }

  @Override
  public String toString() {
    return "Bounds_LevelAsync of " + target;
  }
}
