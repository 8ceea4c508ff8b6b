package dev.smartasync.processor;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads users' adapters: classes with a static {@code stage} method for each asynchronous type. */
final class Adapters {
  /** What an adapter describes, or what is wrong with it. */
  record Read(List<AsyncType> types, Optional<String> problem) {
    static Read wrong(String problem) {
      return new Read(List.of(), Optional.of(problem));
    }
  }

  private final Compilation compilation;

  Adapters(Compilation compilation) {
    this.compilation = compilation;
  }

  /** What the class describes for code that can name what the visibility says. */
  Read read(TypeElement adapter, Visibility visibility) {
    if (!visibility.canName(adapter)) {
      return Read.wrong(AdapterMessages.hidden(adapter, visibility.home()));
    }
    return read(adapter);
  }

  Read read(TypeElement adapter) {
    List<AsyncType> types = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (ExecutableElement method : ElementFilter.methodsIn(adapter.getEnclosedElements())) {
      if (!isStageMethod(method)) {
        continue;
      }
      Optional<String> problem = problem(adapter, method);
      if (problem.isPresent()) {
        return new Read(List.of(), problem);
      }
      AsyncType type = typeOf(adapter, method);
      if (type.argument() < 0 && type.value() == null) {
        return Read.wrong(AdapterMessages.unclearValue(adapter, method));
      }
      if (!names.add(type.typeName())) {
        return Read.wrong(AdapterMessages.sameType(adapter, type.typeName()));
      }
      types.add(type);
    }
    return types.isEmpty()
        ? Read.wrong(AdapterMessages.noStageMethod(adapter))
        : new Read(types, Optional.empty());
  }

  /** What the adapter of an annotated type makes of it. */
  Read of(TypeElement annotated, TypeElement adapter) {
    Read read = read(adapter);
    String name = annotated.getQualifiedName().toString();
    if (read.problem().isPresent()) {
      return read;
    }
    return read.types().stream()
        .filter(it -> it.typeName().equals(name))
        .findFirst()
        .map(it -> new Read(List.of(it), Optional.empty()))
        .orElseGet(() -> Read.wrong(AdapterMessages.otherType(adapter, annotated)));
  }

  private static boolean isStageMethod(ExecutableElement method) {
    return method.getSimpleName().contentEquals("stage")
        && method.getModifiers().containsAll(Set.of(Modifier.PUBLIC, Modifier.STATIC));
  }

  private Optional<String> problem(TypeElement adapter, ExecutableElement method) {
    TypeMirror returned = method.getReturnType();
    if (!compilation.isNamed(returned, AsyncType.STAGE.typeName())
        && !compilation.isNamed(returned, "java.util.concurrent.CompletableFuture")) {
      return Optional.of(AdapterMessages.noStage(adapter, method));
    }
    if (method.getParameters().size() != 1) {
      return Optional.of(AdapterMessages.notOneParameter(adapter, method));
    }
    TypeMirror type = method.getParameters().getFirst().asType();
    return type.getKind() == TypeKind.DECLARED && !compilation.erasedName(type).startsWith("java.")
        ? Optional.empty()
        : Optional.of(AdapterMessages.notAdaptable(adapter, type));
  }

  private AsyncType typeOf(TypeElement adapter, ExecutableElement method) {
    DeclaredType type = (DeclaredType) method.getParameters().getFirst().asType();
    List<? extends TypeMirror> arguments =
        ((DeclaredType) method.getReturnType()).getTypeArguments();
    TypeMirror value =
        arguments.isEmpty()
            ? compilation.typeNamed("java.lang.Object")
            : bound(arguments.getFirst());
    AsyncType.Shape shape =
        compilation.isNamed(value, "java.lang.Void")
            ? AsyncType.Shape.NOTHING
            : AsyncType.Shape.SINGLE;
    boolean isFixed = !mentionsVariable(value);
    return new AsyncType(
        compilation.erasedName(type),
        shape,
        ClassName.get(adapter),
        isFixed ? -1 : argument(type, value),
        isFixed ? value : null);
  }

  private static boolean mentionsVariable(@Nullable TypeMirror type) {
    return switch (type) {
      case TypeVariable variable -> true;
      case ArrayType array -> mentionsVariable(array.getComponentType());
      case WildcardType wildcard ->
          mentionsVariable(wildcard.getExtendsBound())
              || mentionsVariable(wildcard.getSuperBound());
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(it -> mentionsVariable(it))
              || mentionsVariable(declared.getEnclosingType());
      case null, default -> false;
    };
  }

  private TypeMirror bound(TypeMirror argument) {
    if (!(argument instanceof WildcardType wildcard)) {
      return argument;
    }
    TypeMirror bound = wildcard.getExtendsBound();
    return bound == null ? compilation.typeNamed("java.lang.Object") : bound;
  }

  private int argument(DeclaredType type, TypeMirror value) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      if (value.getKind() == TypeKind.TYPEVAR
          && compilation.types().isSameType(bound(arguments.get(i)), value)) {
        return i;
      }
    }
    return -1;
  }
}
