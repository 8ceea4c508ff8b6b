package dev.smartasync.examples.export;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export serve}: exports until the process is ended. */
@Command(
    name = "serve",
    description = "Makes a database of sales, and serves it until the process is ended.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "DATABASE", description = "The file of the database.")
  private Path file = Path.of("");

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "1000000",
      description = "How many sales it is to have (default: ${DEFAULT-VALUE}).")
  private long rows;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Where to listen (default: ${DEFAULT-VALUE}).")
  private int port;

  @Override
  public Integer call() throws Exception {
    try (Database database = Database.open(file, ExportServer.EXPORTS)) {
      database.fill(rows);
      try (ExportServer server = new ExportServer(new Sales(database.connections()), port)) {
        spec.commandLine().getOut().println(server.address());
        new CountDownLatch(1).await();
        return 0;
      }
    }
  }
}
