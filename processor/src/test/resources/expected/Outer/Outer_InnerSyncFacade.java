package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_InnerSyncFacade<T> implements Outer_InnerSync<T> {
  private static final Operation FIND = Operation.of("Outer.Inner", "find")
      .insteadOnLoop("Outer_InnerAsync.find()");

  private final Outer<T>.Inner target;

  private final Crossings crossings;

  Outer_InnerSyncFacade(Outer<T>.Inner target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public T find(String name) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(FIND, target.find(name));
    }
    return crossings.await(FIND, () -> target.find(name));
  }

  @Override
  public String toString() {
    return "Outer_InnerSync of " + target;
  }
}
