package good;

import dev.smartasync.SmartRuntime;
import java.util.ArrayList;
import javax.annotation.processing.Generated;

/**
 * A blocking facade of {@link good.Inheritance.Bottom}: each operation returns its value, or throws.
 */
@Generated("dev.smartasync.processor")
public interface Inheritance_BottomSync {
  /** Returns a facade of the target on the shared runtime. */
  static Inheritance_BottomSync of(Inheritance.Bottom target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static Inheritance_BottomSync of(Inheritance.Bottom target, SmartRuntime runtime) {
    return new Inheritance_BottomSyncFacade(target, runtime);
  }

  ArrayList<String> list();

  String diamond();

  int compareTo(Inheritance.Bottom other);

  boolean equals(Inheritance.Bottom other);

  void notifyAsync();

  void receiver(int count);

  String stage(String value);

  static int hidden() {
    return Inheritance_BottomSync.hidden(SmartRuntime.shared());
  }

  static int hidden(SmartRuntime runtime) {
    return Inheritance_BottomSyncFacade.hidden(runtime);
  }

  <V extends String> V generic(V value);

  String same(String value);
}
