package good;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Outer.Inner}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface Outer_InnerAsync<T> {
  /** Returns a facade of the target on the shared runtime. */
  static <T> Outer_InnerAsync<T> of(Outer<T>.Inner target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <T> Outer_InnerAsync<T> of(Outer<T>.Inner target, SmartRuntime runtime) {
    return new Outer_InnerAsyncFacade<>(target, runtime);
  }

  CompletableFuture<T> find(String name);
}
