package dev.smartasync.examples.export;

import java.util.concurrent.CompletionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code export}. */
@Command(
    name = "export",
    description = "Exports a table that is larger than memory, and receives it.",
    subcommands = {FeedCommand.class, ServeCommand.class, DemoCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class Export {
  private Export() {}

  /** Runs a command and exits with its status. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line. What a command fails with is told in one line, with exit status 1. */
  static CommandLine commandLine() {
    return new CommandLine(new Export())
        .setExecutionExceptionHandler((failure, command, parsed) -> {
          Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
          command.getErr().println("export " + command.getCommandName() + " failed: " + cause);
          return 1;
        });
  }
}
