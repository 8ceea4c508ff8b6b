package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds out whether each suppression of a warning is needed. */
final class Precision {
  private static final Pattern SUPPRESSION =
      Pattern.compile("@SuppressWarnings\\((\\{[^}]*\\}|\"[^\"]*\")\\)");
  private static final Pattern KEY = Pattern.compile("\"([^\"]*)\"");

  private final Path directory;
  private final List<String> sources;
  private List<String> options = List.of();

  Precision(Path directory, String... sources) {
    this.directory = directory;
    this.sources = List.of(sources);
  }

  Precision options(String... more) {
    this.options = List.of(more);
    return this;
  }

  /** What is generated: it compiles without a warning, but not without any of its suppressions. */
  Map<String, String> generated() {
    Map<String, String> generated = compiler(directory).compile().clean().generated();
    List<String> superfluous = new ArrayList<>();
    int index = 0;
    while (lacksOne(index, generated, superfluous)) {
      index++;
    }
    assertThat(superfluous).as("suppressions of nothing").isEmpty();
    return generated;
  }

  /** Takes that one suppression out of each file, if there are as many in any. */
  private boolean lacksOne(int index, Map<String, String> generated, List<String> superfluous) {
    Javac javac = compiler(directory.resolve("less")).without().options("-proc:none");
    Map<String, Suppression> missing = new TreeMap<>();
    generated.forEach((file, text) -> {
      suppressions(text).skip(index).findFirst().ifPresent(it -> missing.put(file, it));
      String less = missing.containsKey(file) ? missing.get(file).removedFrom(text) : text;
      javac.file(file.replace(".java", ""), less);
    });
    if (missing.isEmpty()) {
      return false;
    }
    Javac.Compiled compiled = javac.compile();
    missing.forEach((file, suppression) -> {
      if (!warns(compiled, suppression.key(), file)) {
        superfluous.add(file + ": " + suppression);
      }
    });
    return true;
  }

  private static boolean warns(Javac.Compiled compiled, String key, String file) {
    return compiled.diagnostics().stream()
        .filter(it -> it.toString().contains("[" + key + "]"))
        .anyMatch(it -> it.getSource() != null && it.getSource().getName().endsWith("/" + file));
  }

  private record Suppression(String key, int start, int end) {
    String removedFrom(String text) {
      return text.substring(0, start) + "\"\"" + text.substring(end);
    }
  }

  private static Stream<Suppression> suppressions(String text) {
    return SUPPRESSION
        .matcher(text)
        .results()
        .flatMap(all ->
            KEY.matcher(all.group(1))
                .results()
                .map(it ->
                    new Suppression(
                        it.group(1), all.start(1) + it.start(), all.start(1) + it.end())));
  }

  private Javac compiler(Path output) {
    Javac javac = Javac.in(output).options(options.toArray(String[]::new));
    sources.forEach(it -> javac.source(it));
    return javac;
  }
}
