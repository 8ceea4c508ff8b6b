package dev.smartasync.processor;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Reports annotated classes that are local or anonymous, or inside of such. Annotation processing
 * never shows them, so they are looked for when javac has analyzed a class; other compilers leave
 * them unreported.
 */
final class LocalTargets implements TaskListener {
  private final Trees trees;

  private LocalTargets(Trees trees) {
    this.trees = trees;
  }

  static void watch(ProcessingEnvironment environment) {
    try {
      JavacTask.instance(environment)
          .addTaskListener(new LocalTargets(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError e) {
      return; // not javac, or javac behind a wrapper
    }
  }

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      TreePath path = trees.getPath(event.getTypeElement());
      if (path != null) {
        new Scanner(path.getCompilationUnit()).scan(path, null);
      }
    }
  }

  private final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final CompilationUnitTree file;

    Scanner(CompilationUnitTree file) {
      this.file = file;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
      Element element = trees.getElement(getCurrentPath());
      if (element instanceof TypeElement type && isAnnotated(type) && isLocal(type)) {
        String message = Messages.localTarget(type);
        trees.printMessage(Diagnostic.Kind.ERROR, message, tree, file);
      }
      return super.visitClass(tree, null);
    }

    private boolean isAnnotated(TypeElement type) {
      return Mirror.isOn(type, Names.SMART_ASYNC)
          || ElementFilter.methodsIn(type.getEnclosedElements()).stream()
              .anyMatch(it -> Mirror.isOn(it, Names.SMART_ASYNC));
    }

    private boolean isLocal(TypeElement type) {
      return switch (type.getNestingKind()) {
        case LOCAL, ANONYMOUS -> true;
        case TOP_LEVEL -> false;
        case MEMBER -> type.getEnclosingElement() instanceof TypeElement outer && isLocal(outer);
      };
    }
  }
}
