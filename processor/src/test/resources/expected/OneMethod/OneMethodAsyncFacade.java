package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class OneMethodAsyncFacade implements OneMethodAsync {
  private static final Operation COUNT = Operation.of("OneMethod", "count")
      .executor("caller");

  private final OneMethod target;

  private final Crossings crossings;

  OneMethodAsyncFacade(OneMethod target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime, COUNT);
  }

  @Override
  public CompletableFuture<Integer> count() {
    return crossings.offload(COUNT, () -> target.count());
  }

  @Override
  public String toString() {
    return "OneMethodAsync of " + target;
  }
}
