import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link Unnamed}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface UnnamedAsync {
  /** Returns a facade of the target on the shared runtime. */
  static UnnamedAsync of(Unnamed target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static UnnamedAsync of(Unnamed target, SmartRuntime runtime) {
    return new UnnamedAsyncFacade(target, runtime);
  }

  CompletableFuture<Unnamed.Part> part(Unnamed other);
}
