package dev.smartasync.processor;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Writes source files, and keeps account of their names. */
final class SourceFiles {
  private static final String GENERATOR = "dev.smartasync.processor";

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
        || (existing != null
            && compilation.elements().getFileObjectOf(existing).getKind()
                == JavaFileObject.Kind.SOURCE
            && !isGenerated(existing));
  }

  private static boolean isGenerated(TypeElement type) {
    return Mirror.on(type, "javax.annotation.processing.Generated").stream()
        .flatMap(it -> it.values("value").stream())
        .anyMatch(it -> GENERATOR.equals(it.getValue()));
  }

  void write(FacadeModel model, TypeSpec type) throws IOException {
    PackageElement home = model.declaration().home();
    Element origin = model.declaration().annotated();
    TypeSpec.Builder annotated = type.toBuilder().addOriginatingElement(origin);
    new Markedness(compilation).of(model.declaration()).forEach(annotated::addAnnotation);
    compilation
        .visibleFrom(origin, "javax.annotation.processing.Generated")
        .map(it -> AnnotationSpec.builder(ClassName.get(it)))
        .map(it -> it.addMember("value", "$S", GENERATOR).build())
        .ifPresent(annotated::addAnnotation);
    String packageName = home.getQualifiedName().toString();
    JavaFile file =
        JavaFile.builder(packageName, annotated.build())
            .skipJavaLangImports(!redefinesJavaLang(home))
            .indent("  ")
            .build();
    String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
    try (Writer out =
        compilation.environment().getFiler().createSourceFile(name, origin).openWriter()) {
      out.write(Comments.polished(file.toString()));
    } catch (FilerException e) { // a source of ours that the compiler was told to compile as well
      reporter.error(
          model.declaration().origin(), Messages.facadeExists(type.name(), model.target()));
    }
  }

  /**
   * Whether a type of the package hides one of {@code java.lang}. To list the members of the
   * unnamed package may break javac, as it counts the module-info classes of the class path in.
   */
  private boolean redefinesJavaLang(PackageElement home) {
    String prefix = home.isUnnamed() ? "" : home.getQualifiedName() + ".";
    PackageElement javaLang = compilation.elements().getPackageElement("java.lang");
    return javaLang.getEnclosedElements().stream()
        .filter(it -> it.getModifiers().contains(Modifier.PUBLIC))
        .anyMatch(it -> compilation.visibleFrom(home, prefix + it.getSimpleName()).isPresent());
  }
}
