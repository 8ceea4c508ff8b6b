package dev.smartasync.processor;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeVariable;

/**
 * The names of type variables in a facade. An inherited method may have named one like a variable
 * of the target, which then means something else in its signature.
 */
final class VariableNames {
  /** Annotations of methods, which the variables of the method would hide. */
  private static final List<String> ANNOTATIONS =
      List.of("Deprecated", "Override", "SuppressWarnings");

  private final TypeElement target;
  private final Set<String> ofTarget = new TreeSet<>();

  VariableNames(TypeElement target) {
    this.target = target;
    for (Element level = target;
        level instanceof TypeElement it;
        level = it.getEnclosingElement()) {
      it.getTypeParameters()
          .forEach(parameter -> ofTarget.add(parameter.getSimpleName().toString()));
    }
  }

  /** With what the target has in place of the variables of types above it. */
  List<AnnotatedType> replaced(List<AnnotatedType> types) {
    return AnnotatedType.with(types, new TypeArguments(target).map());
  }

  String of(TypeVariable variable) {
    String name = variable.asElement().getSimpleName().toString();
    boolean inherited =
        variable.asElement() instanceof TypeParameterElement parameter
            && parameter.getGenericElement() instanceof ExecutableElement method
            && !Compilation.owner(method).equals(target);
    if (inherited || ANNOTATIONS.contains(name)) {
      Set<String> taken = new TreeSet<>(ofTarget);
      taken.addAll(ANNOTATIONS);
      return ParameterNames.unique(name, taken);
    }
    return name;
  }
}
