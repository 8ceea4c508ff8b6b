package dev.smartasync.processor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.tools.JavaFileObject;

/** What the JDK says of its own methods and types. */
final class PlatformMarks {
  private static final String RESTRICTED = "jdk.internal.javac.Restricted";
  private static final String PREVIEW = "jdk.internal.javac.PreviewFeature";

  private static final Set<String> RESTRICTED_NAMES =
      Set.of(
          "load",
          "loadLibrary",
          "enableNativeAccess",
          "downcallHandle",
          "upcallStub",
          "libraryLookup",
          "reinterpret",
          "withTargetLayout");

  private final Compilation compilation;

  PlatformMarks(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * Whether a call of the method may break the Java virtual machine. A compiler that is given a
   * release hides the mark of the method, but not that its class file has such marks.
   */
  boolean isRestricted(ExecutableElement method) {
    return Mirror.isOn(method, RESTRICTED)
        || (RESTRICTED_NAMES.contains(method.getSimpleName().toString())
            && isPlatform(method)
            && fileHolds(Compilation.owner(method), RESTRICTED));
  }

  /** Whether the compiler refuses the method, or one of the types, since previews are disabled. */
  boolean isRefused(ExecutableElement method, List<? extends TypeMirror> types) {
    return !compilation.environment().isPreviewEnabled()
        && isPlatform(method)
        && (isPreview(method)
            || types.stream()
                .map(it -> compilation.types().asElement(it))
                .anyMatch(it -> it != null && isPreview(it)));
  }

  /** Whether it may change or go in a later release. */
  static boolean isPreview(Element element) {
    for (Element level = element; level != null; level = level.getEnclosingElement()) {
      if (Mirror.isOn(level, PREVIEW)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlatform(Element element) {
    var module = compilation.elements().getModuleOf(element);
    return module != null && module.getQualifiedName().toString().matches("(java|jdk)\\..*");
  }

  private boolean fileHolds(TypeElement type, String mark) {
    JavaFileObject file = compilation.elements().getFileObjectOf(type);
    try (InputStream in = file.openInputStream()) {
      return file.getKind() == JavaFileObject.Kind.CLASS
          && new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)
              .contains(mark.replace('.', '/'));
    } catch (IOException e) { // a mark that cannot be read is none
      return false;
    }
  }
}
