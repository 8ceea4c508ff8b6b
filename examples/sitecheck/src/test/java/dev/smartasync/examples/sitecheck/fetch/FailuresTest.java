package dev.smartasync.examples.sitecheck.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Errand;
import dev.smartasync.examples.sitecheck.model.Purpose;
import dev.smartasync.examples.sitecheck.model.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Against a server that answers with whatever bytes it is told to. */
class FailuresTest {
  private static String problem(String answer) throws Exception {
    try (ServerSocket listening = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
        SmartRuntime runtime = SmartRuntime.builder().build();
        Fetcher fetcher = new Fetcher(Conduct.POLITE, runtime)) {
      Thread.ofVirtual().start(() -> answerAll(listening, answer));
      URI address = URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/");
      Reply reply = fetcher.fetch(new Errand(address, Purpose.READ)).get(20, TimeUnit.SECONDS);
      return String.valueOf(reply.problem());
    }
  }

  private static void answerAll(ServerSocket listening, String answer) {
    while (!listening.isClosed()) {
      try (Socket socket = listening.accept()) {
        var request =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        for (String line = request.readLine(); line != null && !line.isEmpty(); ) {
          line = request.readLine();
        }
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      } catch (IOException closed) {
        // The next one, or the end of the test.
      }
    }
  }

  @Test
  void saysThatNothingWasAnswered() throws Exception {
    assertThat(problem("")).isEqualTo("the server closed the connection without an answer");
  }

  @Test
  void saysThatAnAnswerWasCutShort() throws Exception {
    String cutShort = "the answer was cut short";
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

    assertThat(problem(head + "Content-Length: 1000\r\n\r\n<p>half")).isEqualTo(cutShort);
    assertThat(problem(head + "Transfer-Encoding: chunked\r\n\r\n20\r\n<p>half"))
        .isEqualTo(cutShort);
    assertThat(problem("HTTP/1.1 200 OK\r\nContent-Ty")).isEqualTo(cutShort);
  }

  @Test
  void saysThatSomethingIsNotHttp() throws Exception {
    assertThat(problem("GARBAGE\r\n\r\n")).isEqualTo("not an HTTP answer");
    assertThat(problem("HTTP/1.1 nothing\r\n\r\n")).isEqualTo("not an HTTP answer");
  }

  @Test
  void reportsARedirectThatLeadsNowhere() throws Exception {
    assertThat(problem("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"))
        .isEqualTo("redirects (302) without saying where to");
  }
}
