package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a facade's method takes, gives and throws. */
final class Signature {
  private final Compilation compilation;
  private final Declaration declaration;
  private final FacadeKind kind;
  private final Annotations annotations;
  private final TypeNames types;
  private final Carriers carriers;

  Signature(Compilation compilation, FacadeModel model, Annotations annotations) {
    this.compilation = compilation;
    this.declaration = model.declaration();
    this.kind = model.kind();
    this.annotations = annotations;
    this.carriers = new Carriers(compilation, annotations, kind);
    this.types =
        new TypeNames(annotations, compilation.facades(), new VariableNames(model.target()));
  }

  TypeNames types() {
    return types;
  }

  MethodSpec.Builder method(Operation operation, Crossing crossing) {
    Method method = operation.in(kind);
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(operation.name())
            .addTypeVariables(types.declarations(method.written().variables()))
            .returns(result(method, crossing))
            .addParameters(parameters(method))
            .varargs(method.element().isVarArgs())
            .addExceptions(types.of(AnnotatedType.of(thrown(method, crossing))));
    markedness(method).map(ClassName::get).ifPresent(builder::addAnnotation);
    annotations.written(resultAnnotations(method, crossing)).forEach(builder::addAnnotation);
    return builder;
  }

  /** The types that the facade's method names, but for a future of its own kind. */
  List<AnnotatedType> named(Method method, Crossing crossing) {
    List<AnnotatedType> named = new ArrayList<>(method.written().parameters());
    named.add(resultType(method, crossing).orElseGet(() -> carried(method)));
    named.addAll(AnnotatedType.of(thrown(method, crossing)));
    method.written().variables().forEach(it -> named.addAll(it.bounds()));
    return named;
  }

  /** The annotations of the facade's method and its parameters, but for those of types. */
  List<AnnotationMirror> annotations(Method method, Crossing crossing) {
    List<AnnotationMirror> all = new ArrayList<>(resultAnnotations(method, crossing));
    List<AnnotatedType> written = method.written().parameters();
    for (int i = 0; i < written.size(); i++) {
      VariableElement parameter = method.element().getParameters().get(i);
      all.addAll(annotations.ofParameter(parameter, written.get(i)));
    }
    return all;
  }

  /** What says whether nullness is said in the facade's method, if that differs from the rest. */
  Optional<TypeElement> markedness(Method method) {
    return new Markedness(compilation).of(declaration, method);
  }

  /** What the facade's method gives its value through, if it comes later. */
  Optional<Carrier> carrier(Method method, Crossing crossing) {
    return isLater(crossing) ? Optional.of(carriers.of(method)) : Optional.empty();
  }

  /** Exceptions that the facade's method declares. */
  List<TypeMirror> thrown(Method method, Crossing crossing) {
    return kind == FacadeKind.SYNC
        ? failures(method)
        : crossing.crosses() ? List.of() : method.thrown();
  }

  /** Exceptions that are part of the method's contract: thrown, or what its stage fails with. */
  List<TypeMirror> failures(Method method) {
    List<TypeMirror> failures = new ArrayList<>(method.thrown());
    if (method.returnsLater()) {
      for (TypeMirror failure : method.settings().failsWith()) {
        if (failures.stream().noneMatch(it -> compilation.types().isSubtype(failure, it))) {
          failures.add(failure);
        }
      }
    }
    return failures;
  }

  boolean isVoid(Method method, Crossing crossing) {
    return result(method, crossing).equals(TypeName.VOID);
  }

  /** Whether such a result sees what subscribers to the facade's give along. */
  boolean passesContext(Result.Later result) {
    return kind.carriers().stream().anyMatch(it -> it.passesContextTo(result.as()));
  }

  private static boolean isLater(Crossing crossing) {
    return switch (crossing) {
      case OFFLOAD, OFFLOAD_STAGE, START, CALL, CALL_STAGE, CALL_ASYNC -> true;
      case DELEGATE, PASS_THROUGH, PASS_THROUGH_STAGE, AWAIT, PULL, PUBLISH, CONVERT, NONE -> false;
    };
  }

  /** What is said of a stage, such as that it is never null, is not said of its value. */
  private List<AnnotationMirror> resultAnnotations(Method method, Crossing crossing) {
    return method.returnsLater() || isMany(crossing) || resultType(method, crossing).isEmpty()
        ? List.of()
        : annotations.ofResult(method.element(), method.written().result());
  }

  private List<ParameterSpec> parameters(Method method) {
    List<ParameterSpec> parameters = new ArrayList<>();
    List<AnnotatedType> written = method.written().parameters();
    List<String> names = new ParameterNames(method).names();
    for (int i = 0; i < written.size(); i++) {
      VariableElement parameter = method.element().getParameters().get(i);
      parameters.add(
          ParameterSpec.builder(types.of(written.get(i)), names.get(i))
              .addAnnotations(
                  annotations.written(annotations.ofParameter(parameter, written.get(i))))
              .build());
    }
    return parameters;
  }

  private TypeName result(Method method, Crossing crossing) {
    return resultType(method, crossing)
        .map(types::of)
        .orElseGet(() -> carriers.of(method).of(types.of(carried(method))));
  }

  /** The result type, if it is one that the method names. */
  private Optional<AnnotatedType> resultType(Method method, Crossing crossing) {
    return switch (crossing) {
      case DELEGATE, PASS_THROUGH -> Optional.of(method.written().result());
      case AWAIT, PASS_THROUGH_STAGE -> Optional.of(awaited(method));
      case PULL, PUBLISH, CONVERT ->
          Optional.of(kind.manyCarrier().of(compilation, element(method)));
      default -> Optional.empty();
    };
  }

  private static boolean isMany(Crossing crossing) {
    return crossing == Crossing.PULL
        || crossing == Crossing.PUBLISH
        || crossing == Crossing.CONVERT;
  }

  /** No element is null. */
  private static AnnotatedType element(Method method) {
    AnnotatedType element =
        switch (method.result()) {
          case Result.Many many -> many.element();
          case Result.Pulled pulled -> pulled.element();
          case Result other -> throw new IllegalArgumentException(other + " is not many values");
        };
    return element.without(Annotations::saysNullable);
  }

  private AnnotatedType awaited(Method method) {
    return method.result() instanceof Result.Later later
            && !compilation.isNamed(later.value().type(), "java.lang.Void")
        ? later.value()
        : AnnotatedType.of(compilation.types().getNoType(TypeKind.VOID));
  }

  /** The type of the value that comes later, as it is written in its carrier. */
  private AnnotatedType carried(Method method) {
    AnnotatedType value = Carriers.value(method);
    return carriers.of(method).holdsNull() ? value : value.without(Annotations::saysNullable);
  }
}
