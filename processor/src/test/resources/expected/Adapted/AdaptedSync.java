package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/**
 * Asynchronous types of a third party, by annotation and by adapters.
 *
 * <p>A blocking facade of {@link good.Adapted}: each operation returns its value, or throws.
 */
@Generated("dev.smartasync.processor")
public interface AdaptedSync {
  /** Returns a facade of the target on the shared runtime. */
  static AdaptedSync of(Adapted target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static AdaptedSync of(Adapted target, SmartRuntime runtime) {
    return new AdaptedSyncFacade(target, runtime);
  }

  String find(String name);

  Integer count();

  void close(int code);

  String task();

  <P extends Adapted.Promise<? extends Number>> Number bounded(P promise);

  Integer other(String Adapted2, String OtherStages, String good2);

  String own();
}
