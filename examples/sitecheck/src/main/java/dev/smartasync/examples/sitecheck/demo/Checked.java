package dev.smartasync.examples.sitecheck.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What a check of a subject brought. */
record Checked(int addresses, Set<Fault> found) {
  static Checked of(int addresses, Iterable<JsonNode> findings) {
    return new Checked(
        addresses,
        StreamSupport.stream(findings.spliterator(), false)
            .map(it -> new Fault(it.path("page").asText(), it.path("written").asText()))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
