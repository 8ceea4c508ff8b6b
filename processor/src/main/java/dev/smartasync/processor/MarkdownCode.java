package dev.smartasync.processor;

/** Follows the lines of a text in Markdown and tells which are code: nothing in code is a tag. */
final class MarkdownCode {
  private String fence = "";
  private boolean mayStart = true;
  private boolean indented;

  /** Whether the next line is code, or a fence of code. */
  boolean contains(String line) {
    String text = line.strip();
    if (!fence.isEmpty()) {
      fence = text.startsWith(fence) ? "" : fence;
      return true;
    }
    if (text.startsWith("```") || text.startsWith("~~~")) {
      fence = text.substring(0, 3);
      return true;
    }
    indented = (indented || mayStart) && (text.isEmpty() || isIndented(line));
    mayStart = text.isEmpty();
    return indented && !text.isEmpty();
  }

  private static boolean isIndented(String line) {
    return line.startsWith("    ") || line.startsWith("\t");
  }
}
