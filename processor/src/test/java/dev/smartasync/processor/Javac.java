package dev.smartasync.processor;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles sources with the processor, as strictly as a compiler can be. */
final class Javac {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  private static final Pattern MODULE = Pattern.compile("(?m)^(?:open )?module [\\w.]+ \\{");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^(?:@\\w+(?:\\([^)]*\\))?\\s+)*(?:(?:public|abstract|final|sealed|non-sealed)\\s+)*"
              + "(?:class|interface|record|enum|@interface)\\s+(\\w+)");

  private final Path directory;
  private final List<JavaFileObject> sources = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private final List<String> options =
      new ArrayList<>(
          List.of("-Xlint:all,-processing,-classfile,-path,-options", "-Werror", "-parameters"));

  private Javac(Path directory) {
    this.directory = directory;
    processors.add(new SmartAsyncProcessor());
  }

  /** Writes what it generates below that directory. */
  static Javac in(Path directory) {
    return new Javac(directory);
  }

  /** Adds a file, named after its first type. */
  Javac source(String text) {
    Matcher type = TYPE.matcher(text);
    String other = MODULE.matcher(text).find() ? "module-info" : "package-info";
    return file(type.find() ? type.group(1) : other, text);
  }

  Javac file(String simpleName, String text) {
    Matcher declared = PACKAGE.matcher(text);
    String folder = declared.find() ? declared.group(1).replace('.', '/') + "/" : "";
    sources.add(new Source(folder + simpleName + ".java", text));
    return this;
  }

  Javac before(Processor other) {
    processors.addFirst(other);
    return this;
  }

  Javac after(Processor other) {
    processors.add(other);
    return this;
  }

  /** Leaves out the processor, for a test that adds its own. */
  Javac without() {
    processors.clear();
    return this;
  }

  Javac options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Leaves it to the compiler to find the processors on the path that its options name. */
  Javac discovered() {
    processors.clear();
    return this;
  }

  /** Warnings of the sources themselves do not count. */
  Javac lenient() {
    options.removeIf(it -> it.equals("-Werror") || it.startsWith("-Xlint"));
    return this;
  }

  Compiled compile() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
      Path classes = Files.createDirectories(directory.resolve("classes"));
      Path generated = Files.createDirectories(directory.resolve("generated"));
      List<String> all = new ArrayList<>(options);
      all.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
      if (!all.contains("-p")) { // javac wants the sources of a module there too, and as files
        all.addAll(List.of("-sourcepath", generated.toString()));
      }
      if (!all.contains("-cp") && !all.contains("-p")) {
        all.addAll(List.of("-cp", System.getProperty("java.class.path")));
      }
      StringWriter out = new StringWriter();
      var task = compiler.getTask(out, files, diagnostics, all, null, sources);
      if (!processors.isEmpty()) {
        task.setProcessors(processors);
      }
      boolean success = task.call();
      return new Compiled(
          success, diagnostics.getDiagnostics(), out.toString(), read(generated), classes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> read(Path generated) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(generated)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return found;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** What came of it. */
  record Compiled(
      boolean success,
      List<Diagnostic<? extends JavaFileObject>> diagnostics,
      String out,
      Map<String, String> generated,
      Path classes) {

    /** The generated file of that type. */
    String file(String simpleName) {
      return generated.getOrDefault(simpleName + ".java", "");
    }

    /** Messages of a kind, as "line: text". */
    List<String> messages(Diagnostic.Kind kind) {
      return diagnostics.stream()
          .filter(it -> it.getKind() == kind)
          .map(it -> it.getLineNumber() + ": " + it.getMessage(Locale.ROOT))
          .toList();
    }

    List<String> errors() {
      return messages(Diagnostic.Kind.ERROR);
    }

    List<String> notes() {
      return messages(Diagnostic.Kind.NOTE);
    }

    /** Itself, if it compiled. */
    Compiled clean() {
      if (!success) {
        throw new AssertionError(diagnostics + "\n" + out);
      }
      return this;
    }

    /** Loads what was compiled, and all that tests see. */
    ClassLoader load() {
      try {
        return new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, Javac.class.getClassLoader());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
