import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Unnamed_PartAsyncFacade {
  private static final Operation COUNT = Operation.of("Unnamed.Part", "count");

  private Unnamed_PartAsyncFacade() {
  }

  static CompletableFuture<Integer> count(SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.offload(COUNT, () -> Unnamed.Part.count());
  }
}
