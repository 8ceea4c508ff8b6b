package dev.smartasync.examples.sitecheck.model;

import java.net.URI;

/** One address to visit, and why. */
public record Errand(URI address, Purpose purpose) {}
