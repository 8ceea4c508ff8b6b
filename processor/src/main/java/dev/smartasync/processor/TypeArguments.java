package dev.smartasync.processor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What type variables stand for, annotations included. */
final class TypeArguments {
  private final Map<Element, AnnotatedType> arguments = new HashMap<>();

  /** Those that a type is given. */
  TypeArguments(AnnotatedType type) {
    add(type);
  }

  /** Those that the target gives to all its supertypes. */
  TypeArguments(TypeElement target) {
    addSupertypes(target);
  }

  Map<Element, AnnotatedType> map() {
    return arguments;
  }

  /** Whether it is known what all variables of the type stand for: that of a raw type is not. */
  boolean isKnown(TypeElement supertype) {
    boolean known = supertype.getTypeParameters().stream().allMatch(arguments::containsKey);
    return known
        && (supertype.getModifiers().contains(Modifier.STATIC)
            || !(supertype.getEnclosingElement() instanceof TypeElement around)
            || isKnown(around));
  }

  private void addSupertypes(TypeElement type) {
    addSupertype(type.getSuperclass());
    type.getInterfaces().forEach(it -> addSupertype(it));
  }

  private void addSupertype(TypeMirror type) {
    if (type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement() instanceof TypeElement element) {
      add(AnnotatedType.of(type).with(arguments));
      if (isKnown(element)) {
        addSupertypes(element);
      }
    }
  }

  private void add(AnnotatedType type) {
    if (type.type().getKind() == TypeKind.DECLARED
        && ((DeclaredType) type.type()).asElement() instanceof TypeElement element) {
      List<? extends TypeParameterElement> parameters = element.getTypeParameters();
      int given = ((DeclaredType) type.type()).getTypeArguments().size();
      for (int i = 0; i < given && i < parameters.size(); i++) {
        arguments.putIfAbsent(parameters.get(i), type.parts().get(i));
      }
      type.parts().stream().skip(given).forEach(it -> add(it));
    }
  }
}
