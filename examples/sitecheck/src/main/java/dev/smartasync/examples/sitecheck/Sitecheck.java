package dev.smartasync.examples.sitecheck;

import dev.smartasync.examples.sitecheck.cli.CheckCommand;
import dev.smartasync.examples.sitecheck.cli.FailureMessage;
import dev.smartasync.examples.sitecheck.cli.ServeCommand;
import dev.smartasync.examples.sitecheck.cli.UsageMessage;
import dev.smartasync.spi.CallListener;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code sitecheck}. */
@Command(
    name = "sitecheck",
    description = "Finds the broken links of a web site, or of a folder of HTML and Markdown.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    versionProvider = ManifestVersion.class)
public final class Sitecheck {
  private Sitecheck() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] args) {
    System.exit(commandLine(new CallListener() {}).execute(args));
  }

  /** The command line, with a listener that sees each crossing. */
  public static CommandLine commandLine(CallListener listener) {
    return new CommandLine(new Sitecheck())
        .addSubcommand(new CheckCommand(listener))
        .addSubcommand(new ServeCommand(listener))
        .setParameterExceptionHandler(new UsageMessage())
        .setExecutionExceptionHandler(new FailureMessage());
  }
}
