package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes comments as a person would: short ones on one line, and those that are marked as Markdown
 * with three slashes, as their author did.
 */
final class Comments {
  private static final int WIDTH = 100;

  private final List<String> lines = new ArrayList<>();

  private Comments() {}

  static String polished(String source) {
    Comments comments = new Comments();
    List<String> comment = new ArrayList<>();
    for (String line : source.lines().toList()) {
      String text = line.strip();
      if (text.equals("/**")) {
        comment.add(line);
      } else if (comment.isEmpty()) {
        comments.lines.add(line);
      } else if (text.equals("*/")) {
        comments.add(comment.getFirst().replace("/**", ""), comment.subList(1, comment.size()));
        comment.clear();
      } else {
        comment.add(line);
      }
    }
    return String.join("\n", comments.lines) + "\n";
  }

  private void add(String indent, List<String> comment) {
    List<String> texts =
        comment.stream().map(it -> it.strip().substring(1)).map(String::stripTrailing).toList();
    if (texts.getFirst().strip().equals(Documentation.MARKDOWN)) {
      texts.stream().skip(1).forEach(it -> lines.add(indent + "///" + it));
    } else if (texts.size() == 1 && indent.length() + texts.getFirst().length() + 6 < WIDTH) {
      lines.add(indent + "/**" + texts.getFirst() + " */");
    } else {
      lines.add(indent + "/**");
      texts.forEach(it -> lines.add(indent + " *" + it));
      lines.add(indent + " */");
    }
  }
}
