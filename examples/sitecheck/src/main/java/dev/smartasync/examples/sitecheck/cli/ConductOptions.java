package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Conduct.Outside;
import java.time.Duration;
import picocli.CommandLine.Option;

/** The options that say how a check behaves. */
final class ConductOptions {
  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "15s",
      converter = DurationConverter.class,
      description = "How long one request may take, such as 2s (default: ${DEFAULT-VALUE}).")
  private Duration timeout = Conduct.POLITE.timeout();

  @Option(
      names = "--pause",
      paramLabel = "TIME",
      defaultValue = "20ms",
      converter = DurationConverter.class,
      description = "Least time between two requests to one host (default: ${DEFAULT-VALUE}).")
  private Duration pause = Conduct.POLITE.pause();

  @Option(
      names = "--per-host",
      paramLabel = "N",
      defaultValue = "6",
      converter = WholeNumberConverter.class,
      description = "Most requests to one host at once (default: ${DEFAULT-VALUE}).")
  private int perHost;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "24",
      converter = WholeNumberConverter.class,
      description = "Most addresses visited at once (default: ${DEFAULT-VALUE}).")
  private int concurrency;

  @Option(
      names = "--max-addresses",
      paramLabel = "N",
      defaultValue = "50000",
      converter = WholeNumberConverter.class,
      description = "Most addresses visited in all (default: ${DEFAULT-VALUE}).")
  private int maxAddresses;

  @Option(names = "--skip-outside", description = "Leave links that lead out of the site alone.")
  private boolean skipOutside;

  Conduct conduct() {
    Outside outside = skipOutside ? Outside.SKIPPED : Outside.PROBED;
    return new Conduct(timeout, pause, perHost, concurrency, maxAddresses, outside);
  }
}
