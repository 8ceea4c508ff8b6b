package dev.smartasync.examples.sitecheck.cli;

import dev.smartasync.examples.sitecheck.server.ServerProcess;
import dev.smartasync.spi.CallListener;
import java.io.PrintWriter;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sitecheck serve}: starts the server, and waits until the process is told to end. */
@Command(
    name = "serve",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "2:The command was used wrongly.",
      "3:The server could not be started.",
      "130:The server was ended with Ctrl+C."
    },
    description = "Serves a page that checks sites and shows the result live.",
    mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final CallListener listener;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = WholeNumberConverter.class,
      defaultValue = "8080",
      description = "Where to listen; 0 for any free port (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
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
    if (spec != null && (port < 0 || port > LAST_PORT)) {
      throw new ParameterException(
          spec.commandLine(),
          "The port is %d; it must be between 0 and %d.".formatted(port, LAST_PORT));
    }
    ServerProcess server;
    try {
      server = ServerProcess.start(host, port, listener);
    } catch (UnknownHostException unknown) {
      return refuse("The host '%s' is unknown. Give an address of this machine.".formatted(host));
    } catch (SocketException taken) {
      return refuse(
          ("The server cannot listen on port %d of %s: %s. Give another with --port, such as 0 for"
                  + " any free one, or another address of this machine with --host.")
              .formatted(port, host, taken.getMessage()));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "sitecheck-shutdown"));
    if (spec != null) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("sitecheck is at %s. Press Ctrl+C to end it.%n", server.address());
      out.flush();
    }
    server.awaitClose();
    return ExitStatus.CLEAN.code();
  }

  private int refuse(String why) {
    if (spec != null) {
      spec.commandLine().getErr().println(why);
    }
    return ExitStatus.FAILED.code();
  }

  private static void close(ServerProcess server) {
    try {
      server.close();
    } catch (Exception failure) {
      System.err.println("The server did not close cleanly: " + failure);
    }
  }
}
