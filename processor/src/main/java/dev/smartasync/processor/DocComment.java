package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;

/**
 * A documentation comment in its parts.
 *
 * @param syntax how the text is marked up
 * @param body all before the first block tag
 */
record DocComment(Syntax syntax, String body, List<Tag> tags) {
  /** How a comment is written. */
  enum Syntax {
    HTML,
    MARKDOWN
  }

  /** A block tag, as in {@code @name text}. */
  record Tag(String name, String text) {
    String firstWord() {
      String[] words = text.strip().split("\\s+", 2);
      return words[0];
    }

    String afterFirstWord() {
      String[] words = text.strip().split("\\s+", 2);
      return words.length == 2 ? words[1] : "";
    }
  }

  static DocComment parse(Syntax syntax, String comment) {
    List<StringBuilder> blocks = new ArrayList<>();
    blocks.add(new StringBuilder());
    int depth = 0;
    MarkdownCode code = new MarkdownCode();
    for (String line : comment.stripTrailing().stripIndent().split("\n", -1)) {
      boolean isCode = syntax == Syntax.MARKDOWN && code.contains(line);
      if (depth == 0 && !isCode && isTag(line)) {
        blocks.add(new StringBuilder());
      }
      depth = depthAfter(line, depth);
      blocks.getLast().append(line).append('\n');
    }
    List<Tag> tags = blocks.stream().skip(1).map(it -> tag(it.toString().strip())).toList();
    return new DocComment(syntax, blocks.getFirst().toString().strip(), tags);
  }

  private static boolean isTag(String line) {
    String text = line.strip();
    return text.length() > 1 && text.charAt(0) == '@' && Character.isLetter(text.charAt(1));
  }

  private static Tag tag(String block) {
    int end = 1;
    while (end < block.length() && !Character.isWhitespace(block.charAt(end))) {
      end++;
    }
    return new Tag(block.substring(1, end), block.substring(end).strip());
  }

  /** Braces count only inside an inline tag, which may run over several lines. */
  private static int depthAfter(String line, int before) {
    int depth = before;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '{' && (depth > 0 || line.startsWith("{@", i))) {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      }
    }
    return depth;
  }
}
