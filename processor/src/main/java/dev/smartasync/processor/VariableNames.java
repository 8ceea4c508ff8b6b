package dev.smartasync.processor;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The names of type variables in a facade. An inherited method may have named one like a variable
 * of the target, which then means something else in its signature.
 */
final class VariableNames {
  private final Compilation compilation;
  private final TypeElement target;
  private final Set<String> ofTarget = new TreeSet<>();

  VariableNames(Compilation compilation, TypeElement target) {
    this.compilation = compilation;
    this.target = target;
    for (Element level = target;
        level instanceof TypeElement it;
        level = it.getEnclosingElement()) {
      it.getTypeParameters()
          .forEach(parameter -> ofTarget.add(parameter.getSimpleName().toString()));
    }
  }

  /** What the target has in place of a variable of a type above it. */
  Optional<TypeMirror> argument(TypeVariable variable) {
    if (!(variable.asElement() instanceof TypeParameterElement parameter)
        || !(parameter.getGenericElement() instanceof TypeElement owner)
        || owner.equals(target)) {
      return Optional.empty();
    }
    int index = owner.getTypeParameters().indexOf(parameter);
    return compilation
        .supertype(target.asType(), owner.getQualifiedName().toString())
        .filter(it -> !it.getTypeArguments().isEmpty())
        .map(it -> it.getTypeArguments().get(index));
  }

  String of(TypeVariable variable) {
    String name = variable.asElement().getSimpleName().toString();
    boolean inherited =
        variable.asElement() instanceof TypeParameterElement parameter
            && parameter.getGenericElement() instanceof ExecutableElement method
            && !Compilation.owner(method).equals(target);
    return inherited ? ParameterNames.unique(name, ofTarget) : name;
  }
}
