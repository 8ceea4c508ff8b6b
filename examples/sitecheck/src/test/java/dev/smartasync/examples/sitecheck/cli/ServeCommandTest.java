package dev.smartasync.examples.sitecheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.examples.sitecheck.Sitecheck;
import dev.smartasync.spi.CallListener;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class ServeCommandTest {
  private final StringWriter err = new StringWriter();

  private int serve(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "serve";
    System.arraycopy(options, 0, arguments, 1, options.length);
    return Sitecheck.commandLine(new CallListener() {})
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  @Test
  void exitsWith3AndTheFixWhereThePortIsInUse() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();

      assertThat(serve("--port", Integer.toString(port))).isEqualTo(3);

      assertThat(err.toString())
          .contains("cannot listen on port " + port + " of 127.0.0.1", "another with --port");
    }
  }

  @Test
  void exitsWith2WhereThereIsNoSuchPort() {
    assertThat(serve("--port", "70000")).isEqualTo(2);
    assertThat(err.toString()).contains("The port is 70000; it must be between 0 and 65535.");
  }
}
