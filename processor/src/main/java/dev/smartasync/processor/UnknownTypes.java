package dev.smartasync.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Names and type arguments of types that are not there yet. The compiler's own picture of such a
 * type lacks its arguments, and in older compilers its name as well; the source has both.
 */
final class UnknownTypes {
  private record Written(String name, List<TypeMirror> arguments) {}

  private final IdentityHashMap<TypeMirror, Written> known = new IdentityHashMap<>();

  /** Takes note of those that the head of the type and the signatures in it name. */
  void read(TypeElement type, Sources sources) {
    sources.find(type).ifPresent(it -> new Signatures(sources).scan(it, null));
  }

  /** The name as it is written. */
  String nameOf(TypeMirror unknown) {
    Written written = known.get(unknown);
    return written == null ? unknown.toString().replaceAll("<.*", "") : written.name();
  }

  List<TypeMirror> argumentsOf(TypeMirror unknown) {
    Written written = known.get(unknown);
    return written == null ? List.of() : written.arguments();
  }

  private final class Signatures extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Sources sources;

    Signatures(Sources sources) {
      this.sources = sources;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      scan(tree.getTypeParameters(), null);
      scan(tree.getExtendsClause(), null);
      scan(tree.getImplementsClause(), null);
      for (Tree member : tree.getMembers()) {
        if (member instanceof MethodTree) {
          scan(member, null);
        }
      }
      return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
      scan(tree.getTypeParameters(), null);
      scan(tree.getReturnType(), null);
      scan(tree.getParameters().stream().map(VariableTree::getType).toList(), null);
      return null;
    }

    @Override
    public @Nullable Void visitParameterizedType(
        ParameterizedTypeTree tree, @Nullable Void nothing) {
      TypeMirror type = typeOf(getCurrentPath());
      List<TypeMirror> arguments =
          tree.getTypeArguments().stream()
              .map(it -> typeOf(new TreePath(getCurrentPath(), it)))
              .filter(Objects::nonNull)
              .toList();
      if (type != null
          && type.getKind() == TypeKind.ERROR
          && arguments.size() == tree.getTypeArguments().size()) {
        known.put(type, new Written(tree.getType().toString(), arguments));
      }
      return super.visitParameterizedType(tree, null);
    }

    private @Nullable TypeMirror typeOf(TreePath path) {
      return sources.trees().getTypeMirror(path);
    }
  }
}
