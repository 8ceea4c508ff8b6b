package dev.smartasync.examples.sitecheck.model;

import org.jspecify.annotations.Nullable;

/**
 * A broken link.
 *
 * @param page the address of the page it stands in; for a folder, the path within it; empty for the
 *     address that the check was told to start with
 * @param line the line it stands on, from 1; 0 if that cannot be told
 * @param text what the reader sees of it
 * @param written the address as written
 * @param address where that leads in its page, anchor included; null if it is no address
 * @param problem why it is broken
 */
public record Finding(
    String page, int line, String text, String written, @Nullable String address, String problem) {
  /** Page and line, as editors and terminals understand them. */
  public String where() {
    String name = page.isEmpty() ? "(start)" : page;
    return line == 0 ? name : name + ":" + line;
  }
}
