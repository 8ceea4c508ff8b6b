package dev.smartasync.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documentation comment in its parts.
 *
 * @param syntax how the text is marked up
 * @param body all before the first block tag
 */
record DocComment(Syntax syntax, String body, List<Tag> tags) {
  static final DocComment NONE = new DocComment(Syntax.HTML, "", List.of());

  private static final Pattern INHERIT = Pattern.compile("\\{@inheritDoc(?:\\s[^}]*)?\\}");

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

    private boolean inherits() {
      return INHERIT.matcher(text).find();
    }

    /** What it says of its subject: a parameter or an exception, or the method itself. */
    private String statement() {
      return subject().isEmpty() ? text : afterFirstWord();
    }

    private String subject() {
      return switch (name) {
        case "param" -> firstWord();
        case "throws", "exception" -> firstWord().substring(firstWord().lastIndexOf('.') + 1);
        default -> "";
      };
    }

    private Tag inheriting(List<Tag> above) {
      String inherited =
          above.stream()
              .filter(it -> it.name.equals(name) && it.subject().equals(subject()))
              .findFirst()
              .map(Tag::statement)
              .orElse("");
      return new Tag(name, replaced(text, inherited));
    }
  }

  /** With what it says of the methods that its own method overrides. */
  DocComment inheriting(DocComment above) {
    List<Tag> all = new ArrayList<>();
    for (Tag tag : tags) {
      Tag whole = tag.inherits() ? tag.inheriting(above.tags) : tag;
      if (whole.equals(tag) || !whole.statement().isEmpty()) {
        all.add(whole);
      }
    }
    return new DocComment(syntax, replaced(body, above.body), all);
  }

  DocComment without(String tag) {
    return new DocComment(
        syntax, body, tags.stream().filter(it -> !it.name().equals(tag)).toList());
  }

  private static String replaced(String text, String inherited) {
    return INHERIT.matcher(text).replaceAll(Matcher.quoteReplacement(inherited)).strip();
  }

  static DocComment parse(Syntax syntax, String comment) {
    List<StringBuilder> blocks = new ArrayList<>();
    blocks.add(new StringBuilder());
    int depth = 0;
    MarkdownCode code = new MarkdownCode();
    for (String line : aligned(comment).split("\n", -1)) {
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

  /** Without what stands between the stars and the text. Some comments start at their stars. */
  private static String aligned(String comment) {
    String text = comment.stripTrailing();
    return (text.startsWith(" ") ? text : " " + text).stripIndent();
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
