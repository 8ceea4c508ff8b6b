package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The members that the facades of a target have: its operations, their overloads, factories. */
final class Members {
  private static final String FACTORY = "of";
  private static final String OTHER_FACTORY = "facadeOf";

  private final Naming naming;
  private final Declaration declaration;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Omission> clashes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final String factoryName;

  Members(Compilation compilation, Declaration declaration, List<Method> methods) {
    this.naming = new Naming(compilation);
    this.declaration = declaration;
    Naming.Named named = naming.name(methods);
    named.clashing().forEach(it -> clash(it, it.name()));
    named.operations().forEach(it -> taken.add(naming.key(it.name(), it.sync())));
    named.operations().forEach(it -> add(it));
    this.factoryName = isFree(FACTORY) ? FACTORY : OTHER_FACTORY;
  }

  List<Operation> operations() {
    return operations;
  }

  /** Methods that find no place beside the others. */
  List<Omission> clashes() {
    return clashes;
  }

  /** The name of the factories. */
  String factoryName() {
    return factoryName;
  }

  /** Operations that stand where the factories have to. */
  List<Operation> inPlaceOfFactories() {
    boolean hasFactories = operations.stream().anyMatch(it -> !it.sync().isStatic());
    Set<String> factories = hasFactories ? keysOf(factoryName) : Set.of();
    return operations.stream()
        .filter(it -> factories.contains(naming.key(it.name(), it.sync())))
        .toList();
  }

  /** Makes way for the factories. */
  void omitWhatIsInPlaceOfFactories() {
    List<Operation> omitted = inPlaceOfFactories();
    operations.removeAll(omitted);
    omitted.forEach(it -> clash(it.sync(), it.name() + ", a factory,"));
  }

  private void add(Operation operation) {
    if (!operation.sync().isStatic()
        || taken.add(naming.keyOnRuntime(operation.name(), operation.sync()))) {
      operations.add(operation);
    } else {
      clash(operation.sync(), operation.name() + " with a trailing SmartRuntime");
    }
  }

  private void clash(Method method, String member) {
    clashes.add(new Omission(method.element(), Messages.clash(method.element(), member)));
  }

  private boolean isFree(String factory) {
    return keysOf(factory).stream().noneMatch(taken::contains);
  }

  private Set<String> keysOf(String factory) {
    String target = declaration.target().getQualifiedName().toString();
    String runtime = Names.RUNTIME.canonicalName();
    return Set.of(factory + List.of(target), factory + List.of(target, runtime));
  }
}
