package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as source, with those of their annotations that can be named where they are written. */
final class TypeNames {
  private final Annotations annotations;
  private final FacadeNames facades;
  private final VariableNames variables;

  TypeNames(Annotations annotations, FacadeNames facades, VariableNames variables) {
    this.annotations = annotations;
    this.facades = facades;
    this.variables = variables;
  }

  TypeName of(AnnotatedType type) {
    TypeName plain =
        switch (type.type()) {
          case PrimitiveType primitive -> TypeName.get(primitive);
          case ArrayType array -> ArrayTypeName.of(of(type.parts().getFirst()));
          case TypeVariable variable -> TypeVariableName.get(variables.of(variable));
          case WildcardType wildcard -> wildcard(wildcard, type);
          case TypeMirror unknown when unknown.getKind() == TypeKind.ERROR -> facade(unknown);
          case DeclaredType declared -> declared(declared, type.parts());
          case TypeMirror other -> TypeName.get(other);
        };
    List<AnnotationSpec> carried = annotations.written(annotations.ofType(type));
    return carried.isEmpty() ? plain : plain.annotated(carried);
  }

  TypeName of(TypeMirror type) {
    return of(AnnotatedType.of(type));
  }

  List<TypeName> of(List<AnnotatedType> types) {
    return types.stream().map(it -> of(it)).toList();
  }

  /** A type variable with its bounds, as where it is declared. */
  TypeVariableName declaration(AnnotatedSignature.Variable variable) {
    return TypeVariableName.get(
        variables.of(variable.type()), of(variable.bounds()).toArray(TypeName[]::new));
  }

  /** The name of a type variable. */
  String name(TypeVariable variable) {
    return variables.of(variable);
  }

  List<TypeVariableName> declarations(List<AnnotatedSignature.Variable> variables) {
    return variables.stream().map(it -> declaration(it)).toList();
  }

  private TypeName declared(DeclaredType type, List<AnnotatedType> parts) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    int given = type.getTypeArguments().size();
    List<TypeName> arguments = of(parts.subList(0, given));
    if (parts.size() > given && of(parts.getLast()) instanceof ParameterizedTypeName generic) {
      return generic.nestedClass(name.simpleName(), arguments);
    }
    return parameterized(name, arguments);
  }

  /** A facade that is not there yet: the compiler does not put type arguments in its own. */
  private TypeName facade(TypeMirror unknown) {
    List<AnnotatedType> arguments = AnnotatedType.of(facades.argumentsOf(unknown));
    return parameterized(facades.find(unknown).orElseThrow(), of(variables.replaced(arguments)));
  }

  private static TypeName parameterized(ClassName name, List<TypeName> arguments) {
    return arguments.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
  }

  private TypeName wildcard(WildcardType type, AnnotatedType written) {
    if (written.parts().isEmpty()) {
      return WildcardTypeName.subtypeOf(Object.class);
    }
    TypeName bound = of(written.parts().getFirst());
    return type.getSuperBound() == null
        ? WildcardTypeName.subtypeOf(bound)
        : WildcardTypeName.supertypeOf(bound);
  }
}
