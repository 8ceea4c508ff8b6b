package dev.smartasync.docs.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown page of this project. */
record Page(Path path, List<String> lines) {

  /** The root of the repository; tests run in the folder of their module. */
  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final String FENCE = "```";
  private static final Pattern MARKER = Pattern.compile("<!-- (.+?) -->");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("`[^`]*`");

  /** Returns every page that this project shows to readers. */
  static List<Page> all() throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String name : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
      paths.add(ROOT.resolve(name));
    }
    Path target = ROOT.resolve("docs/target");
    try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
      files
          .filter(path -> path.toString().endsWith(".md") && !path.startsWith(target))
          .sorted()
          .forEach(paths::add);
    }
    List<Page> pages = new ArrayList<>();
    for (Path path : paths) {
      pages.add(read(path));
    }
    return pages;
  }

  static Page read(Path path) throws IOException {
    return new Page(path, Files.readAllLines(path));
  }

  String name() {
    return ROOT.relativize(path).toString();
  }

  /** Returns the fenced blocks, in order. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    String marker = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      var comment = MARKER.matcher(line);
      if (line.startsWith(FENCE)) {
        int end = endOfBlock(i);
        blocks.add(
            new Block(
                name() + ":" + (i + 1),
                line.substring(FENCE.length()).strip(),
                marker,
                String.join("\n", lines.subList(i + 1, end))));
        i = end;
        marker = "";
      } else if (comment.matches()) {
        marker = comment.group(1);
      } else if (!line.isBlank()) {
        marker = "";
      }
    }
    return blocks;
  }

  /** Returns the targets of the links outside code. */
  List<String> links() {
    return LINK.matcher(String.join("\n", prose())).results().map(link -> link.group(1)).toList();
  }

  /** Returns the anchors of the headings, as GitHub makes them. */
  Set<String> anchors() {
    Set<String> anchors = new TreeSet<>();
    Map<String, Integer> seen = new HashMap<>();
    for (String line : outsideBlocks()) {
      var heading = HEADING.matcher(line);
      if (heading.matches()) {
        String slug =
            heading
                .group(1)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\- _]", "")
                .replace(' ', '-');
        int count = seen.merge(slug, 1, Integer::sum);
        anchors.add(count == 1 ? slug : slug + "-" + (count - 1));
      }
    }
    return anchors;
  }

  /** Returns the lines outside blocks, with inline code taken out. */
  List<String> prose() {
    return outsideBlocks().stream().map(line -> CODE.matcher(line).replaceAll("")).toList();
  }

  private List<String> outsideBlocks() {
    List<String> outside = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        i = endOfBlock(i);
      } else {
        outside.add(lines.get(i));
      }
    }
    return outside;
  }

  private int endOfBlock(int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).startsWith(FENCE)) {
        return i;
      }
    }
    throw new AssertionError("%s:%d: this block does not end".formatted(name(), start + 1));
  }
}
