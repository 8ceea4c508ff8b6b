package dev.smartasync.examples.sitecheck.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.smartasync.examples.sitecheck.model.Report;

/** A report for programs: the fields of {@link Report}. */
final class JsonReport {
  private static final ObjectWriter WRITER = new JsonMapper().writerWithDefaultPrettyPrinter();

  private JsonReport() {}

  static String of(Report report) throws JsonProcessingException {
    return WRITER.writeValueAsString(report);
  }
}
