package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Outer_NestedSyncFacade<T> implements Outer_NestedSync<T> {
  private static final Operation FIND = Operation.of("Outer.Nested", "find")
      .insteadOnLoop("Outer_NestedAsync.find()");

  private final Outer.Nested<T> target;

  private final Crossings crossings;

  Outer_NestedSyncFacade(Outer.Nested<T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public T find(String name) {
    if (crossings.passesDirectly()) {
      return target.find(name);
    }
    return crossings.passThrough(FIND, () -> target.find(name));
  }

  @Override
  public String toString() {
    return "Outer_NestedSync of " + target;
  }
}
