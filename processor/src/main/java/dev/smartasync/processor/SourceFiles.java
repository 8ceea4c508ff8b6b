package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Writes source files, and keeps account of their names. */
final class SourceFiles {
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String GENERATOR = "dev.smartasync.processor";
  private static final Pattern JAVA_LANG_IMPORT =
      Pattern.compile("(?m)^import java\\.lang\\.(\\w+);\\R");

  private final Compilation compilation;
  private final Reporter reporter;
  private final Set<String> written = new HashSet<>();

  SourceFiles(Compilation compilation, Reporter reporter) {
    this.compilation = compilation;
    this.reporter = reporter;
  }

  /** Whether the facade's names can be had; it is reported if not. */
  boolean areFree(FacadeModel model) {
    for (ClassName name : new ClassName[] {model.face(), model.body()}) {
      if (isTaken(name)) {
        reporter.error(
            model.declaration().origin(), Messages.facadeExists(name.simpleName(), model.target()));
        return false;
      }
    }
    written.add(model.face().canonicalName());
    written.add(model.body().canonicalName());
    return true;
  }

  /** A class file by that name, or a source of ours, is what an earlier compilation left. */
  private boolean isTaken(ClassName name) {
    TypeElement existing = compilation.elements().getTypeElement(name.canonicalName());
    return written.contains(name.canonicalName())
        || (existing != null && compilation.isSource(existing) && !isGenerated(existing));
  }

  private static boolean isGenerated(TypeElement type) {
    return Mirror.on(type, GENERATED).stream()
        .flatMap(it -> it.values("value").stream())
        .anyMatch(it -> GENERATOR.equals(it.getValue()));
  }

  /** The annotations that a file needs where it stands. */
  static List<TypeElement> annotations(Compilation compilation, Declaration declaration) {
    List<TypeElement> found = new ArrayList<>();
    new Markedness(compilation).of(declaration).ifPresent(found::add);
    compilation.visibleFrom(declaration.annotated(), GENERATED).ifPresent(found::add);
    return found;
  }

  void write(FacadeModel model, TypeSpec type) throws IOException {
    PackageElement home = model.declaration().home();
    Element origin = model.declaration().annotated();
    TypeSpec.Builder annotated = type.toBuilder().addOriginatingElement(origin);
    for (TypeElement annotation : annotations(compilation, model.declaration())) {
      AnnotationSpec.Builder spec = AnnotationSpec.builder(ClassName.get(annotation));
      if (annotation.getQualifiedName().contentEquals(GENERATED)) {
        spec.addMember("value", "$S", GENERATOR);
      }
      annotated.addAnnotation(spec.build());
    }
    String text = text(home, annotated.build());
    String name = qualified(home, type.name());
    try (Writer out =
        compilation.environment().getFiler().createSourceFile(name, origin).openWriter()) {
      out.write(Comments.polished(text));
    } catch (FilerException e) { // a source of ours that the compiler was told to compile as well
      reporter.error(
          model.declaration().origin(), Messages.facadeExists(type.name(), model.target()));
    }
  }

  /**
   * Imports from {@code java.lang} stand only where a type of the package hides what they name. The
   * package is not listed for that: compilers would compile all of it.
   */
  private String text(PackageElement home, TypeSpec type) {
    JavaFile file = JavaFile.builder(home.getQualifiedName().toString(), type).indent("  ").build();
    String complete = file.toString(); // which takes longer than all that leads to it
    boolean hidden =
        JAVA_LANG_IMPORT
            .matcher(complete)
            .results()
            .anyMatch(
                it -> compilation.visibleFrom(home, qualified(home, it.group(1))).isPresent());
    return hidden ? complete : JAVA_LANG_IMPORT.matcher(complete).replaceAll("");
  }

  private static String qualified(PackageElement home, String name) {
    return home.isUnnamed() ? name : home.getQualifiedName() + "." + name;
  }
}
