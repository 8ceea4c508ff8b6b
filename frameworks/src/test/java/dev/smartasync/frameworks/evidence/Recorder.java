package dev.smartasync.frameworks.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Writes what tests showed, when all have run, to the file that the system property {@code
 * frameworks.results} names. Where it names none, as in a run of single tests, nothing is written.
 */
final class Recorder implements BeforeEachCallback, TestWatcher {
  private static final Namespace NAMESPACE = Namespace.create(Recorder.class);

  /** What a watcher throws is only logged, so the test fails here where a version is not known. */
  @Override
  public void beforeEach(ExtensionContext context) {
    on(context).forEach(shows -> shows.framework().version());
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    record(context, Result.Outcome.PASSED);
  }

  @Override
  public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
    record(context, Result.Outcome.FAILED);
  }

  private static void record(ExtensionContext context, Result.Outcome outcome) {
    String file = System.getProperty("frameworks.results", "");
    if (file.isEmpty()) {
      return;
    }
    Lines lines =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent(Lines.class, key -> new Lines(Path.of(file)), Lines.class);
    String test =
        context.getRequiredTestClass().getSimpleName()
            + "#"
            + context.getRequiredTestMethod().getName();
    for (Shows shows : on(context)) {
      String version = shows.framework().version();
      for (Fact fact : shows.what()) {
        lines.add(new Result(shows.framework(), version, fact, outcome, test).line());
      }
    }
  }

  private static Collection<Shows> on(ExtensionContext context) {
    List<Shows> found = new ArrayList<>();
    found.addAll(
        AnnotationSupport.findRepeatableAnnotations(context.getRequiredTestMethod(), Shows.class));
    found.addAll(
        AnnotationSupport.findRepeatableAnnotations(context.getRequiredTestClass(), Shows.class));
    return found;
  }

  private static final class Lines implements AutoCloseable {
    private final Path file;
    private final Collection<String> lines = new ConcurrentSkipListSet<>();

    private Lines(Path file) {
      this.file = file;
    }

    private void add(String line) {
      lines.add(line);
    }

    @Override
    public void close() throws IOException {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, lines);
    }
  }
}
