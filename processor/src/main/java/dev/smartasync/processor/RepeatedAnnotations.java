package dev.smartasync.processor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/** Reports on one annotation of several alike; javac finds only annotations that stand alone. */
final class RepeatedAnnotations {
  private RepeatedAnnotations() {}

  /** Tells whether it could be reported there. */
  static boolean error(
      ProcessingEnvironment environment, Element element, Mirror mirror, String message) {
    if (element.getAnnotationMirrors().contains(mirror.annotation())) {
      return false;
    }
    try {
      Trees trees = Trees.instance(environment);
      TreePath path = trees.getPath(element);
      if (path == null) {
        return false;
      }
      List<Mirror> mirrors = Mirror.on(element, Names.SMART_ASYNC);
      List<? extends Tree> written = written(path.getLeaf());
      if (mirrors.size() != written.size()) {
        return false;
      }
      Tree tree = written.get(mirrors.indexOf(mirror));
      trees.printMessage(Diagnostic.Kind.ERROR, message, tree, path.getCompilationUnit());
      return true;
    } catch (IllegalArgumentException | LinkageError e) {
      return false; // not javac, or javac behind a wrapper
    }
  }

  private static List<? extends Tree> written(Tree declaration) {
    List<? extends AnnotationTree> annotations =
        switch (declaration) {
          case ClassTree type -> type.getModifiers().getAnnotations();
          case MethodTree method -> method.getModifiers().getAnnotations();
          case PackageTree it -> it.getAnnotations();
          default -> List.of();
        };
    return annotations.stream().filter(it -> isOurs(it.getAnnotationType().toString())).toList();
  }

  private static boolean isOurs(String name) {
    return name.equals("SmartAsync") || name.equals(Names.SMART_ASYNC);
  }
}
