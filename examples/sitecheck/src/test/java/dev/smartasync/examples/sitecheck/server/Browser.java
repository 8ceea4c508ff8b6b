package dev.smartasync.examples.sitecheck.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Speaks to the server over HTTP as its page does, and as strangers would. */
final class Browser implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;

  Browser(URI server) {
    this.server = server;
  }

  String begin(String target) throws IOException, InterruptedException {
    String answer =
        post(new JsonObject().put("target", target).put("pauseMillis", 0).encode(), 201);
    return new JsonObject(answer).getString("id");
  }

  String post(String body, int status) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/checks"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body();
  }

  int cancel(String id) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/checks/" + id)).DELETE().build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  /** The checks that run. */
  JsonArray running() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/checks")).build();
    return new JsonArray(client.send(request, BodyHandlers.ofString()).body());
  }

  /** Reads the events of a check until the server ends them. */
  Events watch(String id) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/checks/" + id + "/events")).build();
    try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
      return new Events(new ArrayList<>(lines.toList()));
    }
  }

  /** Fails if the loop does not answer soon. */
  JsonObject heartbeat() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/heartbeat")).timeout(Duration.ofSeconds(5)).build();
    return new JsonObject(client.send(request, BodyHandlers.ofString()).body());
  }

  /**
   * An HTTP/1.1 exchange as written: for headers that a well-behaved client does not let one set.
   */
  String raw(String method, String path, String headers) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      String request =
          "%s %s HTTP/1.1\r\n%s\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
              .formatted(method, path, headers);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  /** The lines of an event stream. */
  record Events(List<String> lines) {
    /** The data of the first event of that name. */
    String first(String event) {
      int at = lines.indexOf("event: " + event);
      assertThat(at).as("event %s in %s", event, lines).isNotNegative();
      return lines.get(at + 1).substring("data: ".length());
    }

    /** The data of the last event, which must have that name. */
    JsonObject last(String event) {
      int at = lines.lastIndexOf("event: " + event);
      assertThat(at).as("%s", lines).isEqualTo(lines.size() - 3);
      return new JsonObject(lines.get(at + 1).substring("data: ".length()));
    }
  }
}
