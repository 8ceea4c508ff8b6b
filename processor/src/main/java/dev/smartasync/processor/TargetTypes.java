package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The target of a facade as its source names it. */
record TargetTypes(TypeNames names, TypeElement element, String factoryName) {

  TypeName target() {
    return names.of(element.asType());
  }

  /** The variables of the target, those of the classes around an inner class first. */
  List<TypeVariableName> variables() {
    return names.declarations(
        variables(element).stream()
            .map(it -> AnnotatedSignature.Variable.of(it, Map.of()))
            .toList());
  }

  TypeName parameterized(ClassName name) {
    return FaceWriter.parameterized(name, variables());
  }

  Modifier[] visibility() {
    for (Element level = element;
        level instanceof TypeElement;
        level = level.getEnclosingElement()) {
      if (!level.getModifiers().contains(Modifier.PUBLIC)) {
        return new Modifier[0];
      }
    }
    return new Modifier[] {Modifier.PUBLIC};
  }

  static List<String> variableNames(TypeElement element) {
    return variables(element).stream()
        .map(it -> it.asElement().getSimpleName().toString())
        .toList();
  }

  static List<TypeVariable> variables(TypeElement element) {
    List<TypeVariable> variables = new ArrayList<>();
    collect(element.asType(), variables);
    return variables;
  }

  private static void collect(TypeMirror type, List<TypeVariable> into) {
    if (type instanceof DeclaredType declared) {
      collect(declared.getEnclosingType(), into);
      for (TypeMirror argument : declared.getTypeArguments()) {
        if (argument instanceof TypeVariable variable) {
          into.add(variable);
        }
      }
    }
  }
}
