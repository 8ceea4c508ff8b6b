package dev.smartasync.internal.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All that keeps a target from standing behind an interface. */
final class Problems {

  private static final String METHODS_RULE =
      "A target has an accessible method of the same name and parameters, with values of the same"
          + " type, in either colour, for each abstract method of the interface. Add, change or"
          + " open the methods, or pass a MethodHandles.Lookup that can reach them.";

  private final Set<String> ofMethods = new TreeSet<>();
  private final Map<String, IllegalArgumentException> others = new TreeMap<>();

  /** One thing that has to be found out about a target. */
  interface Step<T> {
    T take() throws ProxyFacade.UnroutableException;
  }

  /** Returns what the step found out, or null where it found a problem. */
  <T> @Nullable T collect(Step<T> step) {
    try {
      return step.take();
    } catch (ProxyFacade.UnroutableException e) {
      ofMethods.add(String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      others.put(String.valueOf(e.getMessage()), e);
    }
    return null;
  }

  /** Fails with all problems, if there are any. */
  void report(Class<?> target, Class<?> face) {
    if (ofMethods.isEmpty() && others.isEmpty()) {
      return;
    }
    String problem = target.getName() + " cannot stand behind " + face.getName();
    List<String> sentences = new ArrayList<>();
    if (ofMethods.isEmpty()) {
      sentences.add(problem + ".");
    } else {
      sentences.add(problem + ": " + String.join("; ", ofMethods) + ".");
      sentences.add(METHODS_RULE);
    }
    sentences.addAll(others.keySet());
    IllegalArgumentException failure = new IllegalArgumentException(String.join(" ", sentences));
    others.values().forEach(failure::addSuppressed);
    throw failure;
  }
}
