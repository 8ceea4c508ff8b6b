package bad;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;

@SmartAsync
public final class NameClash {
  private NameClash() {}

  public static int count(String text) {
    return text.length();
  }

  public static int count(String text, SmartRuntime runtime) {
    return text.length();
  }
}

//! 10: NameClash.count(String) would be count with a trailing SmartRuntime in the facade, which is taken; the members of a facade differ by name or by erased parameters; rename the method
