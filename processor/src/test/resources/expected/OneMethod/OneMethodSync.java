package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.OneMethod}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface OneMethodSync {
  /** Returns a facade of the target on the shared runtime. */
  static OneMethodSync of(OneMethod target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static OneMethodSync of(OneMethod target, SmartRuntime runtime) {
    return new OneMethodSyncFacade(target, runtime);
  }

  String find(String name);
}
