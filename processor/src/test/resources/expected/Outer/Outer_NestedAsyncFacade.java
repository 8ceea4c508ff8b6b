package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_NestedAsyncFacade<T> implements Outer_NestedAsync<T> {
  private static final Operation FIND = Operation.of("Outer.Nested", "find");

  private final Outer.Nested<T> target;

  private final Crossings crossings;

  Outer_NestedAsyncFacade(Outer.Nested<T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<T> find(String name) {
    return crossings.offload(FIND, () -> target.find(name));
  }

  @Override
  public String toString() {
    return "Outer_NestedAsync of " + target;
  }
}
