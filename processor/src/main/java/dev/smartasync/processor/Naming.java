package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Gives each operation one name. First every method keeps its own; then those that can do without a
 * trailing {@code Async} take the shorter one if it is free, or join the blocking method that has
 * it as a native pair.
 */
final class Naming {
  private static final String SUFFIX = "Async";
  private static final Set<String> MEMBERS_OF_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** The operations, and the methods that found no name. */
  record Named(List<Operation> operations, List<Method> clashing) {}

  private final Compilation compilation;

  Naming(Compilation compilation) {
    this.compilation = compilation;
  }

  Named name(List<Method> methods) {
    Map<String, List<Method>> byName = new HashMap<>();
    methods.forEach(it -> byName.computeIfAbsent(it.name(), key -> new ArrayList<>()).add(it));

    Map<Method, Method> twins = new HashMap<>();
    for (Method method : methods) {
      if (canBeShortened(method)) {
        byName.getOrDefault(shortName(method), List.of()).stream()
            .filter(it -> isPair(it, method))
            .findFirst()
            .ifPresent(it -> twins.put(it, method));
      }
    }
    return assign(methods, twins);
  }

  private Named assign(List<Method> methods, Map<Method, Method> twins) {
    Set<Method> paired = new HashSet<>(twins.values());
    Set<String> taken = new HashSet<>();
    Set<String> kept = new HashSet<>();
    for (Method method : methods) {
      if (!paired.contains(method)) {
        taken.add(key(method.name(), method));
      }
    }
    List<Operation> operations = new ArrayList<>();
    List<Method> clashing = new ArrayList<>();
    for (Method method : methods) {
      if (paired.contains(method)) {
        continue;
      }
      Method twin = twins.get(method);
      if (canBeShortened(method) && taken.add(key(shortName(method), method))) {
        operations.add(Operation.of(shortName(method), method));
      } else if (!kept.add(key(method.name(), method))) {
        clashing.add(method);
      } else if (twin != null) {
        operations.add(new Operation(method.name(), method, twin));
      } else {
        operations.add(Operation.of(method.name(), method));
      }
    }
    return new Named(operations, clashing);
  }

  /** What tells the members of a facade apart. */
  String key(String name, Method method) {
    return name + erasures(method);
  }

  /** The same for the overload that takes a trailing runtime. */
  String keyOnRuntime(String name, Method method) {
    List<String> erasures = new ArrayList<>(erasures(method));
    erasures.add(Names.RUNTIME.canonicalName());
    return name + erasures;
  }

  private List<String> erasures(Method method) {
    return method.parameterTypes().stream().map(it -> compilation.erasedName(it)).toList();
  }

  private static boolean canBeShortened(Method method) {
    String name = method.name();
    return method.returnsLater()
        && name.endsWith(SUFFIX)
        && SourceVersion.isName(shortName(method))
        && !MEMBERS_OF_OBJECT.contains(shortName(method));
  }

  private static String shortName(Method method) {
    String name = method.name();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private boolean isPair(Method sync, Method async) {
    return sync.colour() == Method.Colour.BLOCKING
        && !sync.returnsLater()
        && sync.isStatic() == async.isStatic()
        && compilation.types().isSubsignature(sync.type(), async.type())
        && compilation.types().isSubsignature(async.type(), sync.type());
  }
}
