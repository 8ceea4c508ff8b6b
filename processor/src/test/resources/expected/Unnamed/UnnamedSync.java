import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link Unnamed}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface UnnamedSync {
  /** Returns a facade of the target on the shared runtime. */
  static UnnamedSync of(Unnamed target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static UnnamedSync of(Unnamed target, SmartRuntime runtime) {
    return new UnnamedSyncFacade(target, runtime);
  }

  Unnamed.Part part(Unnamed other);
}
