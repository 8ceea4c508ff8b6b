package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

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

  TypeName of(TypeMirror type) {
    TypeName plain =
        switch (type) {
          case PrimitiveType primitive -> TypeName.get(primitive);
          case ArrayType array -> ArrayTypeName.of(of(array.getComponentType()));
          case TypeVariable variable ->
              variables
                  .argument(variable)
                  .map(it -> of(it))
                  .orElseGet(() -> TypeVariableName.get(variables.of(variable)));
          case WildcardType wildcard -> wildcard(wildcard);
          case TypeMirror unknown when unknown.getKind() == TypeKind.ERROR ->
              parameterized(facades.find(unknown).orElseThrow(), of(facades.argumentsOf(unknown)));
          case DeclaredType declared -> declared(declared);
          default -> TypeName.get(type);
        };
    List<AnnotationSpec> carried = Annotations.written(annotations.ofType(type));
    return carried.isEmpty() ? plain : plain.annotated(carried);
  }

  List<TypeName> of(List<? extends TypeMirror> types) {
    return types.stream().map(it -> of(it)).toList();
  }

  /** A type variable with its bounds, as where it is declared. */
  TypeVariableName declaration(TypeVariable variable) {
    TypeMirror upper = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        upper instanceof IntersectionType both ? both.getBounds() : List.of(upper);
    return TypeVariableName.get(variables.of(variable), of(bounds).toArray(TypeName[]::new));
  }

  /** The name of a type variable. */
  String name(TypeVariable variable) {
    return variables.of(variable);
  }

  List<TypeVariableName> declarations(List<? extends TypeVariable> variables) {
    return variables.stream().map(it -> declaration(it)).toList();
  }

  private TypeName declared(DeclaredType type) {
    ClassName name = ClassName.get((TypeElement) type.asElement());
    List<TypeName> arguments = new ArrayList<>(of(type.getTypeArguments()));
    if (type.getEnclosingType() instanceof DeclaredType outer
        && outer.getKind() == TypeKind.DECLARED
        && declared(outer) instanceof ParameterizedTypeName generic) {
      return generic.nestedClass(name.simpleName(), arguments);
    }
    return parameterized(name, arguments);
  }

  private static TypeName parameterized(ClassName name, List<TypeName> arguments) {
    return arguments.isEmpty()
        ? name
        : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
  }

  private TypeName wildcard(WildcardType type) {
    @Nullable TypeMirror lower = type.getSuperBound();
    @Nullable TypeMirror upper = type.getExtendsBound();
    if (lower != null) {
      return WildcardTypeName.supertypeOf(of(lower));
    }
    return upper == null
        ? WildcardTypeName.subtypeOf(Object.class)
        : WildcardTypeName.subtypeOf(of(upper));
  }
}
