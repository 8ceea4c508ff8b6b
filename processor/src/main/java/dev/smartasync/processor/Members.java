package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The members that the facades of a target have: its operations, their overloads, factories. */
final class Members {
  private final Naming naming;
  private final Declaration declaration;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Omission> clashes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();

  Members(Compilation compilation, Declaration declaration, List<Method> methods) {
    this.naming = new Naming(compilation);
    this.declaration = declaration;
    Naming.Named named = naming.name(methods);
    named.clashing().forEach(it -> clash(it, it.name()));
    named.operations().forEach(it -> taken.add(naming.key(it.name(), it.sync())));
    named.operations().forEach(it -> add(it));
  }

  List<Operation> operations() {
    return operations;
  }

  /** Methods that find no place beside the others. */
  List<Omission> clashes() {
    return clashes;
  }

  /** The name of the factories, if there is one left for them. */
  Optional<String> factoryName() {
    return Stream.of("of", "facadeOf").filter(it -> isFree(it)).findFirst();
  }

  private void add(Operation operation) {
    boolean free =
        !operation.sync().isStatic()
            || taken.add(naming.keyOnRuntime(operation.name(), operation.sync()));
    if (free) {
      operations.add(operation);
    } else {
      clash(operation.sync(), operation.name() + " with a trailing SmartRuntime");
    }
  }

  private void clash(Method method, String member) {
    clashes.add(new Omission(method.element(), Messages.clash(method.element(), member)));
  }

  private boolean isFree(String factory) {
    String target = declaration.target().getQualifiedName().toString();
    String runtime = Names.RUNTIME.canonicalName();
    return !taken.contains(factory + List.of(target))
        && !taken.contains(factory + List.of(target, runtime));
  }
}
