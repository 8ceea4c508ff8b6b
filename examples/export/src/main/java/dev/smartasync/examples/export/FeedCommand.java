package dev.smartasync.examples.export;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export feed}: threads may block here, so the feed is called through its Sync facade. */
@Command(
    name = "feed",
    description = "Writes what a server exports to a file.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:The file is written.",
      "1:It is not: there is no new file, and an old one is as it was.",
      "2:The command was used wrongly."
    },
    mixinStandardHelpOptions = true)
final class FeedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080/sales.csv",
      description = "What to receive (default: ${DEFAULT-VALUE}).")
  private URI address = URI.create("");

  @Override
  public Integer call() throws IOException {
    try (FeedSync feed = FeedSync.of(new Feed(address))) {
      Receipt receipt = SalesFile.write(feed, file);
      spec.commandLine()
          .getOut()
          .printf("%s: %,d sales, %,d bytes%n", file, receipt.rows(), receipt.bytes());
      return 0;
    }
  }
}
