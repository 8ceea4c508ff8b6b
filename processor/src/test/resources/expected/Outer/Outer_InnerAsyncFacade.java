package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_InnerAsyncFacade<T> implements Outer_InnerAsync<T> {
  private static final Operation FIND = Operation.of("Outer.Inner", "find");

  private final Outer<T>.Inner target;

  private final Crossings crossings;

  Outer_InnerAsyncFacade(Outer<T>.Inner target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<T> find(String name) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(FIND, target.find(name));
      } catch (Throwable thrown) {
        return crossings.failed(FIND, thrown);
      }
    }
    return crossings.start(FIND, () -> target.find(name));
  }

  @Override
  public String toString() {
    return "Outer_InnerAsync of " + target;
  }
}
