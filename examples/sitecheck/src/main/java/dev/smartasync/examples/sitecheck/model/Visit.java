package dev.smartasync.examples.sitecheck.model;

import org.jspecify.annotations.Nullable;

/**
 * One address, visited.
 *
 * @param page what was read there, or null if there was no page to read
 */
public record Visit(Reply reply, @Nullable Page page) {}
