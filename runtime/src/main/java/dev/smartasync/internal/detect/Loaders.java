package dev.smartasync.internal.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class loaders that outlive this library: its own and its ancestors, null for the boot loader.
 */
final class Loaders {
  private static final List<@Nullable ClassLoader> OWN = ancestry(Loaders.class.getClassLoader());

  private Loaders() {}

  static List<@Nullable ClassLoader> own() {
    return OWN;
  }

  private static List<@Nullable ClassLoader> ancestry(@Nullable ClassLoader loader) {
    List<@Nullable ClassLoader> found = new ArrayList<>();
    for (ClassLoader next = loader; next != null; next = next.getParent()) {
      found.add(next);
    }
    found.add(null);
    return Collections.unmodifiableList(found);
  }
}
