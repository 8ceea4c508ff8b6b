package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_LevelAsyncFacade implements Outer_LevelAsync {
  private static final Operation NEXT = Operation.of("Outer.Level", "next");

  private final Outer.Level target;

  private final Crossings crossings;

  Outer_LevelAsyncFacade(Outer.Level target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<Outer.Level> next() {
    return crossings.offload(NEXT, () -> target.next());
  }

  @Override
  public String toString() {
    return "Outer_LevelAsync of " + target;
  }
}
