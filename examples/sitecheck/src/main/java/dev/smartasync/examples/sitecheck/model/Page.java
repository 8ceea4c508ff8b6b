package dev.smartasync.examples.sitecheck.model;

import java.net.URI;
import java.util.List;
import java.util.Set;

/** A page that was read: what it links to, and the anchors that others may link to. */
public record Page(URI address, String title, List<Link> links, Set<String> anchors) {}
