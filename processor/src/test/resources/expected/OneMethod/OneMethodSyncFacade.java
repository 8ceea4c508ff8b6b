package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class OneMethodSyncFacade implements OneMethodSync {
  private static final Operation FIND = Operation.of("OneMethod", "find");

  private final OneMethod target;

  private final Crossings crossings;

  OneMethodSyncFacade(OneMethod target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public String find(String name) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(FIND, target.find(name));
    }
    return crossings.await(FIND, () -> target.find(name));
  }

  @Override
  public String toString() {
    return "OneMethodSync of " + target;
  }
}
