package dev.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

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
    generated.forEach((file, text) -> {
      for (MatchResult suppression : SUPPRESSION.matcher(text).results().toList()) {
        for (MatchResult key : KEY.matcher(suppression.group(1)).results().toList()) {
          int at = suppression.start(1) + key.start();
          String less = text.substring(0, at) + "\"\"" + text.substring(at + key.group().length());
          if (!warns(key.group(1), file, less, generated)) {
            superfluous.add(file + ":" + text.substring(0, at).lines().count() + " " + key.group());
          }
        }
      }
    });
    assertThat(superfluous).as("suppressions of nothing").isEmpty();
    return generated;
  }

  private boolean warns(String key, String changed, String text, Map<String, String> generated) {
    Javac javac = compiler(directory.resolve("less")).without().options("-proc:none");
    generated.forEach((file, whole) ->
        javac.file(file.replace(".java", ""), file.equals(changed) ? text : whole));
    return javac.compile().diagnostics().stream()
        .filter(it -> it.toString().contains("[" + key + "]"))
        .anyMatch(it -> it.getSource() != null && it.getSource().getName().endsWith("/" + changed));
  }

  private Javac compiler(Path output) {
    Javac javac = Javac.in(output).options(options.toArray(String[]::new));
    sources.forEach(it -> javac.source(it));
    return javac;
  }
}
