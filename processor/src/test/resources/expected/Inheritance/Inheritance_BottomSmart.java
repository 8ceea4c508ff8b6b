package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import javax.annotation.processing.Generated;

/**
 * A facade of {@link good.Inheritance.Bottom} whose calls wait or not, as the thread of each call may.
 */
@Generated("dev.smartasync.processor")
public interface Inheritance_BottomSmart {
  /** Returns a facade of the target on the shared runtime. */
  static Inheritance_BottomSmart of(Inheritance.Bottom target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Inheritance_BottomSmart of(Inheritance.Bottom target, SmartRuntime runtime) {
    return new Inheritance_BottomSmartFacade(target, runtime);
  }

  Smart<ArrayList<String>> list();

  Smart<String> diamond();

  Smart<Integer> compareTo(Inheritance.Bottom other);

  Smart<Boolean> equals(Inheritance.Bottom other);

  Smart<Void> notifyAsync();

  Smart<Void> receiver(int count);

  Smart<String> stage(String value);

  static Smart<Integer> hidden() {
    return Inheritance_BottomSmart.hidden(SmartRuntime.shared());
  }

  static Smart<Integer> hidden(SmartRuntime runtime) {
    return Inheritance_BottomSmartFacade.hidden(runtime);
  }

  <V extends String> Smart<V> generic(V value);

  Smart<String> same(String value);
}
