import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link Unnamed.Part}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
interface Unnamed_PartAsync {
  static CompletableFuture<Integer> count() {
    return Unnamed_PartAsync.count(SmartRuntime.shared());
  }

  static CompletableFuture<Integer> count(SmartRuntime runtime) {
    return Unnamed_PartAsyncFacade.count(runtime);
  }
}
