package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Framework.LETTUCE;
import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.smartasync.frameworks.evidence.Shows;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.protocol.ProtocolVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A real client; its server here speaks only as much of the protocol as a ping needs. */
class LettuceTest {
  private final CountDownLatch attached = new CountDownLatch(1);

  @Test
  @Shows(
      framework = LETTUCE,
      what = {DETECTED, RESUMES})
  void aReplyArrivesOnALoopAndResumesThere() throws IOException {
    try (ServerSocket server = new ServerSocket(0)) {
      Thread.ofVirtual().start(() -> serve(server));
      RedisClient client = RedisClient.create(RedisURI.create("localhost", server.getLocalPort()));
      try {
        client.setOptions(
            ClientOptions.builder()
                .protocolVersion(ProtocolVersion.RESP2)
                .pingBeforeActivateConnection(false)
                .build());
        StatefulRedisConnection<String, String> connection = client.connect();
        CompletableFuture<Seen> seen =
            connection.async().ping().thenApply(pong -> Seen.here()).toCompletableFuture();
        attached.countDown();
        Seen.soon(seen).isALoop("Netty").resumesOnItsThread();
      } finally {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(5));
      }
    }
  }

  /** A command is an array of strings: their number, then the length and the text of each. */
  private void serve(ServerSocket server) {
    try (Socket socket = server.accept()) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
      for (String head = in.readLine(); head != null; head = in.readLine()) {
        boolean ping = false;
        for (int left = Integer.parseInt(head.substring(1)); left > 0; left--) {
          in.readLine();
          ping |= "PING".equals(in.readLine());
        }
        if (ping) {
          attached.await();
        }
        socket.getOutputStream().write((ping ? "+PONG\r\n" : "+OK\r\n").getBytes(US_ASCII));
      }
    } catch (IOException | InterruptedException e) {
      attached.countDown(); // the client fails, and with it the test
    }
  }
}
