import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link Unnamed.Part}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
interface Unnamed_PartSync {
  static int count() {
    return Unnamed_PartSync.count(SmartRuntime.shared());
  }

  static int count(SmartRuntime runtime) {
    return Unnamed_PartSyncFacade.count(runtime);
  }
}
