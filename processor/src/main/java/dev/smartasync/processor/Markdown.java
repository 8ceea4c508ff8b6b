package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;

/** Writes comments that are marked as Markdown with three slashes, as their author did. */
final class Markdown {
  private static final String START = "* " + Documentation.MARKDOWN;

  private Markdown() {}

  static String comments(String source) {
    if (!source.contains(START)) {
      return source;
    }
    List<String> lines = new ArrayList<>();
    boolean inside = false;
    List<String> all = source.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i);
      String text = line.strip();
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      if (text.equals("/**") && i + 1 < all.size() && all.get(i + 1).strip().equals(START)) {
        inside = true;
        i++;
      } else if (inside && text.equals("*/")) {
        inside = false;
      } else if (inside) {
        lines.add((indent.substring(1) + "///" + text.substring(1)).stripTrailing());
      } else {
        lines.add(line);
      }
    }
    return String.join("\n", lines) + "\n";
  }
}
