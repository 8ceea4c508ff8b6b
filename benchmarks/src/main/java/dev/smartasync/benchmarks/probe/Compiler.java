package dev.smartasync.benchmarks.probe;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles what is below a directory: in this Java virtual machine, or in a new one. */
final class Compiler {

  private final List<Path> libraries;
  private final ClassLoader processors;
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  /** A compiler with what is on the class path and the jars of a directory. */
  Compiler(Path directory) throws IOException {
    try (Stream<Path> jars = Files.list(directory)) {
      libraries = jars.filter(it -> it.toString().endsWith(".jar")).sorted().toList();
    }
    URL[] urls = libraries.stream().map(Compiler::url).toArray(URL[]::new);
    // One loader for all compilations, like that of a build tool's daemon.
    processors = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compiles with the processor; what it generates goes to {@code generated}. */
  double millisWithProcessor(Path sources, Path generated) throws IOException {
    return millis(List.of(sources), generated, List.of("-proc:full"), processor());
  }

  /** Compiles without processors. */
  double millisWithout(Path... sources) throws IOException {
    return millis(List.of(sources), null, List.of("-proc:none"), List.of());
  }

  private double millis(
      List<Path> sources, @Nullable Path generated, List<String> proc, List<Processor> with)
      throws IOException {
    Path classes = Files.createTempDirectory("classes");
    List<Path> files = files(sources);
    long start = System.nanoTime();
    try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      List<String> options = new ArrayList<>(options(classes, generated));
      options.addAll(proc);
      StringWriter out = new StringWriter();
      var task =
          compiler.getTask(
              out, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(with);
      if (!task.call()) {
        throw new IllegalStateException(out.toString());
      }
    }
    double taken = (System.nanoTime() - start) / 1e6;
    delete(classes);
    return taken;
  }

  /** The same in a new Java virtual machine, from its start to its end. */
  double coldMillis(List<Path> sources, @Nullable Path generated)
      throws IOException, InterruptedException {
    Path classes = Files.createTempDirectory("classes");
    Path arguments = Files.createTempFile("javac", ".args");
    List<String> all = new ArrayList<>(options(classes, generated));
    all.addAll(
        generated == null
            ? List.of("-proc:none")
            : List.of("-proc:full", "-processorpath", joined(libraries)));
    files(sources).forEach(it -> all.add(it.toString()));
    Files.write(arguments, all);
    String javac = Path.of(System.getProperty("java.home"), "bin", "javac").toString();
    long start = System.nanoTime();
    int exit = new ProcessBuilder(javac, "@" + arguments).inheritIO().start().waitFor();
    double taken = (System.nanoTime() - start) / 1e6;
    if (exit != 0) {
      throw new IllegalStateException("javac failed");
    }
    delete(classes);
    Files.delete(arguments);
    return taken;
  }

  private List<String> options(Path classes, @Nullable Path generated) {
    List<String> options = new ArrayList<>();
    String path = System.getProperty("java.class.path") + File.pathSeparator + joined(libraries);
    options.addAll(List.of("-nowarn", "-d", classes.toString(), "-cp", path));
    if (generated != null) {
      options.addAll(List.of("-s", generated.toString()));
    }
    return options;
  }

  private static String joined(List<Path> paths) {
    return String.join(File.pathSeparator, paths.stream().map(Path::toString).toList());
  }

  private List<Processor> processor() {
    return ServiceLoader.load(Processor.class, processors).stream()
        .filter(it -> it.type().getName().startsWith("dev.smartasync."))
        .map(ServiceLoader.Provider::get)
        .toList();
  }

  private static List<Path> files(List<Path> directories) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path directory : directories) {
      try (Stream<Path> files = Files.walk(directory)) {
        files.filter(it -> it.toString().endsWith(".java")).sorted().forEach(found::add);
      }
    }
    return found;
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
