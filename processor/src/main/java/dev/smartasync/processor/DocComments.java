package dev.smartasync.processor;

import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads comments; a method without one has that of the method it overrides. */
final class DocComments {
  private final Compilation compilation;
  private final Optional<Sources> sources;

  DocComments(Compilation compilation) {
    this.compilation = compilation;
    this.sources = Sources.of(compilation);
  }

  Optional<DocComment> of(TypeElement type) {
    return own(type);
  }

  Optional<DocComment> of(ExecutableElement method) {
    Optional<DocComment> inherited =
        inherited(method, Compilation.owner(method)).map(it -> it.without("deprecated"));
    return own(method)
        .map(it -> it.inheriting(inherited.orElse(DocComment.NONE)))
        .or(() -> inherited);
  }

  private Optional<DocComment> own(Element element) {
    return sources.isPresent()
        ? sources.get().find(element).flatMap(it -> own(sources.get().trees(), it))
        : Optional.ofNullable(compilation.elements().getDocComment(element))
            .map(it -> DocComment.parse(DocComment.Syntax.HTML, it));
  }

  private static Optional<DocComment> own(DocTrees trees, TreePath path) {
    return Optional.ofNullable(trees.getDocComment(path))
        .map(it -> DocComment.parse(syntax(trees, path), it));
  }

  private Optional<DocComment> inherited(ExecutableElement method, TypeElement below) {
    for (TypeMirror supertype : compilation.types().directSupertypes(below.asType())) {
      if (compilation.types().asElement(supertype) instanceof TypeElement type) {
        Optional<DocComment> found =
            ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(it -> overrides(method, it))
                .findFirst()
                .flatMap(it -> of(it))
                .or(() -> inherited(method, type));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean overrides(ExecutableElement method, ExecutableElement other) {
    return compilation.elements().overrides(method, other, Compilation.owner(method));
  }

  /** Compilers tell the kind of a comment since Java 23; before, there was only one. */
  private static DocComment.Syntax syntax(DocTrees trees, TreePath path) {
    try {
      Object kind =
          DocTrees.class.getMethod("getDocCommentKind", TreePath.class).invoke(trees, path);
      return "END_OF_LINE".equals(String.valueOf(kind))
          ? DocComment.Syntax.MARKDOWN
          : DocComment.Syntax.HTML;
    } catch (ReflectiveOperationException e) {
      return DocComment.Syntax.HTML;
    }
  }
}
