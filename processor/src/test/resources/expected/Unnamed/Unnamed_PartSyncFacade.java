import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Unnamed_PartSyncFacade {
  private static final Operation COUNT = Operation.of("Unnamed.Part", "count")
      .insteadOnLoop("Unnamed_PartAsync.count()");

  private Unnamed_PartSyncFacade() {
  }

  static int count(SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.passesDirectly()) {
      return Unnamed.Part.count();
    }
    return crossings.passThrough(COUNT, () -> Unnamed.Part.count());
  }
}
