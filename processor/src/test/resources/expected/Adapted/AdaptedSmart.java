package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;

/**
 * Asynchronous types of a third party, by annotation and by adapters.
 *
 * <p>A facade of {@link good.Adapted} whose calls wait or not, as the thread of each call may.
 */
@Generated("dev.smartasync.processor")
public interface AdaptedSmart {
  /** Returns a facade of the target on the shared runtime. */
  static AdaptedSmart of(Adapted target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static AdaptedSmart of(Adapted target, SmartRuntime runtime) {
    return new AdaptedSmartFacade(target, runtime);
  }

  Smart<String> find(String name);

  Smart<Integer> count();

  Smart<Void> close(int code);

  Smart<String> task();

  <P extends Adapted.Promise<? extends Number>> Smart<Number> bounded(P promise);

  Smart<Integer> other(String Adapted2, String OtherStages, String good2);

  Smart<String> own();
}
