package dev.smartasync.processor;

import com.sun.source.tree.ImportTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** The imports of the file that declares a type, where the compiler shows its trees. */
final class Imports {
  private Imports() {}

  /** Names as they are written, such as {@code java.util.List} and {@code java.util.*}. */
  static List<String> of(Compilation compilation, TypeElement type) {
    try {
      TreePath path = Trees.instance(compilation.environment()).getPath(type);
      return path == null
          ? List.of()
          : path.getCompilationUnit().getImports().stream()
              .filter(it -> !it.isStatic())
              .map(ImportTree::getQualifiedIdentifier)
              .map(Object::toString)
              .toList();
    } catch (IllegalArgumentException | LinkageError e) {
      return List.of(); // not javac, or javac behind a wrapper
    }
  }
}
