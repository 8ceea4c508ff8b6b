package dev.smartasync.examples.sitecheck.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Uses the server as its page does: over HTTP, with server-sent events. Blocking. */
public final class ServerClient implements AutoCloseable {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;

  /** Nothing is asked yet. */
  public ServerClient(URI server) {
    this.server = server;
  }

  /** Starts a check and watches it to its end. */
  public Outcome check(String target, Duration pause) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("target", target).put("outside", false);
    body.put("pauseMillis", pause.toMillis());
    HttpRequest begin =
        HttpRequest.newBuilder(server.resolve("/checks"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build();
    var answer = client.send(begin, BodyHandlers.ofString());
    JsonNode begun = JSON.readTree(answer.body());
    if (answer.statusCode() != 201) {
      throw new IOException("The server refused the check: " + begun.path("message").asText());
    }
    return watch(begun.path("id").asText());
  }

  private Outcome watch(String id) throws IOException, InterruptedException {
    HttpRequest watch = HttpRequest.newBuilder(server.resolve("/checks/" + id + "/events")).build();
    Outcome outcome = new Outcome();
    var events = client.send(watch, BodyHandlers.ofLines());
    try (var lines = events.body()) {
      ServerSentEvents.read(lines, outcome::take);
    }
    if (!outcome.end.path("state").asText().equals("finished")) {
      throw new IOException("The check did not finish: " + outcome.end);
    }
    return outcome;
  }

  /** How the server's loop has been beating. */
  public Pulse pulse() throws IOException, InterruptedException {
    HttpRequest ask = HttpRequest.newBuilder(server.resolve("/heartbeat")).build();
    JsonNode told = JSON.readTree(client.send(ask, BodyHandlers.ofString()).body());
    return new Pulse(told.path("warmUpMillis").asDouble(), told.path("worstMillis").asDouble());
  }

  @Override
  public void close() {
    client.close();
  }

  /**
   * The worst gaps between two beats of the loop.
   *
   * @param warmUpMillis while the server started and tried itself out
   * @param worstMillis since then
   */
  public record Pulse(double warmUpMillis, double worstMillis) {}

  /** What the events told. */
  public static final class Outcome {
    private final List<JsonNode> findings = new ArrayList<>();
    private JsonNode end = JSON.createObjectNode();

    private void take(String event, String data) {
      try {
        JsonNode told = JSON.readTree(data);
        if (event.equals("findings")) {
          told.forEach(findings::add);
        } else if (event.equals("end")) {
          end = told;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** The broken links. */
    public List<JsonNode> findings() {
      return findings;
    }

    /** How many addresses were visited. */
    public int visited() {
      return end.path("visited").asInt();
    }
  }
}
