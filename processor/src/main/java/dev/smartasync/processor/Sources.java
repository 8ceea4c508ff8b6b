package dev.smartasync.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Where elements stand in source files. A compiler that is asked for a member looks through all of
 * its type; this looks once for all of them.
 */
final class Sources {
  private final DocTrees trees;
  private final Map<TypeElement, Map<Element, TreePath>> members = new HashMap<>();

  private Sources(DocTrees trees) {
    this.trees = trees;
  }

  /** The sources of a compilation, where the compiler shows its trees. */
  static Optional<Sources> of(Compilation compilation) {
    try {
      return Optional.of(new Sources(DocTrees.instance(compilation.environment())));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty(); // not javac, or javac behind a wrapper
    }
  }

  DocTrees trees() {
    return trees;
  }

  /** Where the element stands, if that is a source file. */
  Optional<TreePath> find(Element element) {
    return Optional.ofNullable(
        element.getEnclosingElement() instanceof TypeElement type
            ? members.computeIfAbsent(type, it -> membersOf(it)).get(element)
            : trees.getPath(element));
  }

  private Map<Element, TreePath> membersOf(TypeElement type) {
    Map<Element, TreePath> found = new HashMap<>();
    TreePath path = trees.getPath(type);
    if (path != null && path.getLeaf() instanceof ClassTree source) {
      for (Tree tree : source.getMembers()) {
        TreePath member = new TreePath(path, tree);
        Element element = trees.getElement(member);
        if (element != null) {
          found.put(element, member);
        }
      }
    }
    return found;
  }
}
