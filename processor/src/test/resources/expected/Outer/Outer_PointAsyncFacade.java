package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_PointAsyncFacade implements Outer_PointAsync {
  private static final Operation ADD = Operation.of("Outer.Point", "add");

  private final Outer.Point target;

  private final Crossings crossings;

  Outer_PointAsyncFacade(Outer.Point target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<Outer.Point> add(Outer.Point other) {
    return crossings.offload(ADD, () -> target.add(other));
  }

  @Override
  public String toString() {
    return "Outer_PointAsync of " + target;
  }
}
