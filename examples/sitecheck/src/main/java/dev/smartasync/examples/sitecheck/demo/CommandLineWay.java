package dev.smartasync.examples.sitecheck.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.smartasync.examples.sitecheck.Sitecheck;
import dev.smartasync.examples.sitecheck.cli.ExitStatus;
import dev.smartasync.spi.CallListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The command {@code sitecheck check --json}. */
final class CommandLineWay implements Way {
  private final CallListener listener;

  CommandLineWay(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public Checked check(Subject subject) throws IOException, InterruptedException {
    StringWriter json = new StringWriter();
    StringWriter complaint = new StringWriter();
    int status =
        Sitecheck.commandLine(listener)
            .setOut(new PrintWriter(json))
            .setErr(new PrintWriter(complaint))
            .execute("check", "--json", "--skip-outside", "--pause", "0ms", "--", subject.target());
    if (status == ExitStatus.WRONG_USE.code()) {
      throw new WrongUseException(complaint.toString().strip());
    }
    if (status == ExitStatus.INTERRUPTED.code()) {
      throw new InterruptedException("The check was interrupted.");
    }
    if (status == ExitStatus.FAILED.code()) {
      throw new IOException(complaint.toString().strip());
    }
    JsonNode report = new JsonMapper().readTree(json.toString());
    return Checked.of(report.path("addresses").asInt(), report.path("findings"));
  }
}
