package dev.smartasync.examples.sitecheck.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a check of a subject brought.
 *
 * @param found the broken links, by page and line
 */
record Checked(int addresses, List<Broken> found) {
  private static final Comparator<Broken> BY_PLACE =
      Comparator.comparing((Broken it) -> it.fault().page())
          .thenComparingInt(Broken::line)
          .thenComparing(it -> it.fault().written())
          .thenComparing(Broken::problem);

  static Checked of(int addresses, Iterable<JsonNode> findings) {
    return new Checked(
        addresses,
        StreamSupport.stream(findings.spliterator(), false)
            .map(Broken::of)
            .sorted(BY_PLACE)
            .toList());
  }

  /** A broken link that a check found. */
  record Broken(Fault fault, int line, String problem) {
    private static Broken of(JsonNode finding) {
      return new Broken(
          new Fault(finding.path("page").asText(), finding.path("written").asText()),
          finding.path("line").asInt(),
          finding.path("problem").asText());
    }

    @Override
    public String toString() {
      String page = fault.page().isEmpty() ? "(start)" : fault.page();
      String where = line == 0 ? page : page + ":" + line;
      return where + " -> " + fault.written() + ": " + problem;
    }
  }
}
