package dev.smartasync.examples.sitecheck.model;

/**
 * A link as it stands in a page.
 *
 * @param line the line it stands on, from 1; 0 if that cannot be told
 * @param text what the reader sees of it
 * @param written the address as written
 * @param href where it leads
 */
public record Link(int line, String text, String written, Href href) {}
