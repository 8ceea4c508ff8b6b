package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.server.ServerProcess;
import dev.smartasync.spi.CallListener;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sitecheck serve}: starts the server, and waits until the process is told to end. */
@Command(
    name = "serve",
    description = "Serves a page that checks sites and shows the result live.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private final CallListener listener;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Where to listen; 0 for any free port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}). On any but a loopback address"
              + " others can start checks, and folders cannot be checked.")
  private String host = "127.0.0.1";

  /** The listener sees each crossing. */
  public ServeCommand(CallListener listener) {
    this.listener = listener;
  }

  @Override
  public Integer call() throws Exception {
    ServerProcess server = ServerProcess.start(host, port, listener);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "sitecheck-shutdown"));
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("sitecheck is at %s. Press Ctrl+C to end it.%n", server.address());
      out.flush();
    }
    server.awaitClose();
    return ExitStatus.CLEAN.code();
  }

  private static void close(ServerProcess server) {
    try {
      server.close();
    } catch (Exception failure) {
      System.err.println("The server did not close cleanly: " + failure);
    }
  }
}
