package dev.smartasync.docs.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tagged regions of tests and examples, by {@code File.java#tag}. */
final class Regions {

  private static final Pattern TAG = Pattern.compile("\\s*// (tag|end)::([a-z-]+)\\[\\]");

  private Regions() {}

  /** Returns the text of every region, without its indentation and the tags inside. */
  static Map<String, String> all() throws IOException {
    Map<String, String> regions = new LinkedHashMap<>();
    for (Path root : roots()) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(path -> isSource(path)).sorted().toList()) {
          collect(file, regions);
        }
      }
    }
    return regions;
  }

  private static List<Path> roots() throws IOException {
    List<Path> roots = new ArrayList<>();
    roots.add(Path.of("src/test/java"));
    roots.add(Page.ROOT.resolve("frameworks/src/test/java"));
    try (Stream<Path> examples = Files.list(Page.ROOT.resolve("examples"))) {
      examples
          .map(example -> example.resolve("src"))
          .filter(Files::isDirectory)
          .forEach(roots::add);
    }
    return roots;
  }

  private static boolean isSource(Path path) {
    return path.toString().endsWith(".java") || path.toString().endsWith(".kt");
  }

  private static void collect(Path file, Map<String, String> regions) throws IOException {
    Map<String, List<String>> open = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      var tag = TAG.matcher(line);
      if (!tag.matches()) {
        open.values().forEach(region -> region.add(line));
        continue;
      }
      String name = file.getFileName() + "#" + tag.group(2);
      if (tag.group(1).equals("tag")) {
        open.put(name, new ArrayList<>());
        continue;
      }
      List<String> region = open.remove(name);
      if (region == null || regions.putIfAbsent(name, text(region)) != null) {
        throw new AssertionError(name + " ends before it begins, or is there twice");
      }
    }
    if (!open.isEmpty()) {
      throw new AssertionError(open.keySet() + " do not end");
    }
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines).stripTrailing().stripIndent().strip();
  }
}
