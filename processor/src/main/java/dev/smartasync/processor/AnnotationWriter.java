package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Writes annotations with all that they are given. JavaPoet leaves out arrays without elements,
 * which may have no default or another one.
 */
record AnnotationWriter(Elements elements) {
  /** Where JavaPoet would break the line, and what has no encoding. */
  private static final Pattern BREAKING = Pattern.compile("[\\u2028\\u2029\\p{Cs}]");

  AnnotationSpec written(AnnotationMirror annotation) {
    AnnotationSpec.Builder builder =
        AnnotationSpec.builder(
            ClassName.get((TypeElement) annotation.getAnnotationType().asElement()));
    annotation
        .getElementValues()
        .forEach(
            (element, value) -> add(builder, element.getSimpleName().toString(), value.getValue()));
    return builder.build();
  }

  private void add(AnnotationSpec.Builder builder, String name, Object value) {
    if (!(value instanceof List<?> array)) {
      builder.addMember(name, expression(value));
    } else if (array.isEmpty()) {
      builder.addMember(name, "{}");
    } else {
      for (Object element : array) {
        builder.addMember(name, expression(((AnnotationValue) element).getValue()));
      }
    }
  }

  private CodeBlock expression(Object value) {
    return switch (value) {
      case VariableElement constant ->
          CodeBlock.of("$T.$L", constant.asType(), constant.getSimpleName());
      case TypeMirror type -> CodeBlock.of("$T.class", type);
      case AnnotationMirror inner -> CodeBlock.of("$L", written(inner));
      case String text when !BREAKING.matcher(text).find() -> CodeBlock.of("$S", text);
      default -> CodeBlock.of("$L", elements.getConstantExpression(value));
    };
  }
}
