package dev.smartasync.processor;

import com.sun.source.tree.ImportTree;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** The imports of the file that declares a type, where the compiler shows its trees. */
final class Imports {
  private Imports() {}

  /** Names as they are written, such as {@code java.util.List} and {@code java.util.*}. */
  static List<String> of(Compilation compilation, TypeElement type) {
    return Sources.of(compilation).flatMap(it -> it.find(type)).stream()
        .flatMap(it -> it.getCompilationUnit().getImports().stream())
        .filter(it -> !it.isStatic())
        .map(ImportTree::getQualifiedIdentifier)
        .map(Object::toString)
        .toList();
  }
}
