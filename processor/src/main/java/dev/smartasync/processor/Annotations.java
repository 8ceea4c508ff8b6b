package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/** The annotations of a target that its facades bear too. */
final class Annotations {
  /** Declaration annotations that say whether a result may be null, by the names in use. */
  private static final Set<String> NULLNESS =
      Set.of("Nullable", "CheckForNull", "NonNull", "Nonnull", "NotNull");

  private final Compilation compilation;
  private final Visibility visibility;

  Annotations(Compilation compilation, Visibility visibility) {
    this.compilation = compilation;
    this.visibility = visibility;
  }

  /** Whether an annotation says whether something may be null. */
  static boolean saysNullness(AnnotationMirror annotation) {
    return NULLNESS.contains(annotation.getAnnotationType().asElement().getSimpleName().toString());
  }

  /** Whether an annotation says that something may be null. */
  static boolean saysNullable(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable");
  }

  /** Whether it is said of the method, rather than of its result's type, that it gives null. */
  boolean isNullable(Element method) {
    return !cannotBeRead(method)
        && method.getAnnotationMirrors().stream().anyMatch(it -> saysNullable(it));
  }

  List<AnnotationMirror> ofType(AnnotatedType type) {
    return type.annotations().stream()
        .filter(it -> canBear(it, ElementType.TYPE_USE))
        .filter(it -> canBeWritten(it))
        .toList();
  }

  /** Those of a parameter, but for those that its type has already. */
  List<AnnotationMirror> ofParameter(Element parameter, AnnotatedType type) {
    return declared(parameter, type, ElementType.PARAMETER);
  }

  /** Those of a method that speak of its result, if the result is the method's own. */
  List<AnnotationMirror> ofResult(Element method, AnnotatedType type) {
    TypeKind kind = type.type().getKind();
    return kind.isPrimitive() || kind == TypeKind.VOID
        ? List.of()
        : declared(method, type, ElementType.METHOD).stream()
            .filter(it -> saysNullness(it))
            .toList();
  }

  /** What is deprecated by its comment alone is so by an annotation in a facade. */
  List<AnnotationSpec> deprecation(Element element) {
    List<Mirror> declared = Mirror.on(element, "java.lang.Deprecated");
    return declared.isEmpty() && compilation.elements().isDeprecated(element)
        ? List.of(AnnotationSpec.builder(Deprecated.class).build())
        : declared.stream().map(it -> AnnotationSpec.get(it.annotation())).toList();
  }

  List<AnnotationSpec> written(List<AnnotationMirror> annotations) {
    AnnotationWriter writer = new AnnotationWriter(compilation.elements());
    return annotations.stream().map(it -> writer.written(it)).toList();
  }

  private List<AnnotationMirror> declared(Element element, AnnotatedType type, ElementType place) {
    if (cannotBeRead(element)) {
      return List.of();
    }
    List<DeclaredType> onType = new ArrayList<>();
    for (AnnotatedType level = type; level != null; level = component(level)) {
      level.annotations().forEach(it -> onType.add(it.getAnnotationType()));
    }
    return element.getAnnotationMirrors().stream()
        .filter(it -> !onType.contains(it.getAnnotationType()))
        .filter(it -> canBear(it, place) || canBear(it, ElementType.TYPE_USE))
        .filter(it -> !isOurs(it))
        .filter(it -> canBeWritten(it))
        .map(it -> (AnnotationMirror) it)
        .toList();
  }

  private static @Nullable AnnotatedType component(AnnotatedType type) {
    return type.type() instanceof ArrayType ? type.parts().getFirst() : null;
  }

  /**
   * Many libraries build annotations of their own on those of JSR 305, which is rarely there. To
   * look at such an annotation in a class file makes the compiler warn of what is missing.
   */
  private boolean cannotBeRead(Element element) {
    return compilation.elements().getFileObjectOf(element).getKind() == JavaFileObject.Kind.CLASS
        && compilation.elements().getTypeElement("javax.annotation.meta.When") == null;
  }

  private boolean canBear(AnnotationMirror annotation, ElementType place) {
    if (!(annotation.getAnnotationType().asElement() instanceof TypeElement type)
        || !visibility.canName(type)) {
      return false;
    }
    Target target = type.getAnnotation(Target.class);
    return target == null
        ? place != ElementType.TYPE_USE
        : Arrays.asList(target.value()).contains(place);
  }

  private boolean canBeWritten(AnnotationMirror annotation) {
    return annotation.getElementValues().values().stream()
        .allMatch(it -> canBeWritten(it.getValue()));
  }

  /** Whether there is an expression for the value, and whether the facade may name its types. */
  private boolean canBeWritten(Object value) {
    return switch (value) {
      case Float number -> Float.isFinite(number);
      case Double number -> Double.isFinite(number);
      case TypeMirror type -> canName(type);
      case VariableElement constant -> canName(constant.asType());
      case AnnotationMirror inner -> canName(inner.getAnnotationType()) && canBeWritten(inner);
      case List<?> elements ->
          elements.stream()
              .allMatch(
                  it -> it instanceof AnnotationValue element && canBeWritten(element.getValue()));
      default -> true;
    };
  }

  private boolean canName(TypeMirror type) {
    return switch (type) {
      case ArrayType array -> canName(array.getComponentType());
      case DeclaredType declared ->
          declared.getKind() != TypeKind.ERROR
              && declared.asElement() instanceof TypeElement element
              && visibility.canName(element);
      default -> true;
    };
  }

  private static boolean isOurs(AnnotationMirror annotation) {
    return annotation.getAnnotationType().toString().startsWith("dev.smartasync.");
  }
}
