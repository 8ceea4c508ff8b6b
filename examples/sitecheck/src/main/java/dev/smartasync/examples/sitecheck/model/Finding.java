package dev.smartasync.examples.sitecheck.model;

/**
 * A broken link.
 *
 * @param page the address of the page it stands in; for a folder, the path within it; empty for the
 *     address that the check was told to start with
 * @param line the line it stands on, from 1; 0 if that cannot be told
 * @param text what the reader sees of it
 * @param written the address as written
 * @param problem why it is broken
 */
public record Finding(String page, int line, String text, String written, String problem) {
  /** Page and line, as editors and terminals understand them. */
  public String where() {
    String name = page.isEmpty() ? "(start)" : page;
    return line == 0 ? name : name + ":" + line;
  }
}
