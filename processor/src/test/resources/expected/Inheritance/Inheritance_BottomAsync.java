package good;

import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * An asynchronous facade of {@link good.Inheritance.Bottom}: each operation returns a future at once.
 */
@Generated("dev.smartasync.processor")
public interface Inheritance_BottomAsync {
  /** Returns a facade of the target on the shared runtime. */
  static Inheritance_BottomAsync of(Inheritance.Bottom target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Inheritance_BottomAsync of(Inheritance.Bottom target, SmartRuntime runtime) {
    return new Inheritance_BottomAsyncFacade(target, runtime);
  }

  CompletableFuture<ArrayList<String>> list();

  CompletableFuture<String> diamond();

  CompletableFuture<Integer> compareTo(Inheritance.Bottom other);

  CompletableFuture<Boolean> equals(Inheritance.Bottom other);

  CompletableFuture<Void> notifyAsync();

  CompletableFuture<Void> receiver(int count);

  CompletableFuture<String> stage(String value);

  static CompletableFuture<Integer> hidden() {
    return Inheritance_BottomAsync.hidden(SmartRuntime.shared());
  }

  static CompletableFuture<Integer> hidden(SmartRuntime runtime) {
    return Inheritance_BottomAsyncFacade.hidden(runtime);
  }

  <V extends String> CompletableFuture<V> generic(V value);

  CompletableFuture<String> same(String value);
}
