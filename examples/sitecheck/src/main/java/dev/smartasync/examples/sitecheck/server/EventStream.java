package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.examples.sitecheck.model.Finding;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * Shows a check to one browser as server-sent events. It looks at the check at intervals rather
 * than being told, so a slow browser skips steps instead of filling memory.
 */
final class EventStream {
  private static final long INTERVAL_MILLIS = 100;

  private final Vertx vertx;
  private final HttpServerResponse response;
  private final Check check;
  private int sent;
  private long timer;

  EventStream(Vertx vertx, HttpServerResponse response, Check check) {
    this.vertx = vertx;
    this.response = response;
    this.check = check;
  }

  /** Streams until the check has ended or the browser has gone. */
  void begin() {
    response
        .setChunked(true)
        .putHeader("Content-Type", "text/event-stream; charset=utf-8")
        .putHeader("Cache-Control", "no-store");
    timer = vertx.setPeriodic(INTERVAL_MILLIS, tick -> look());
    response.closeHandler(gone -> vertx.cancelTimer(timer));
    look();
  }

  private void look() {
    if (response.writeQueueFull()) {
      return;
    }
    List<Finding> all = check.findings();
    if (sent < all.size()) {
      JsonArray fresh = new JsonArray();
      all.subList(sent, all.size()).forEach(finding -> fresh.add(json(finding)));
      sent = all.size();
      send("findings", fresh.encode());
    }
    boolean running = check.state() == Check.State.RUNNING;
    send(running ? "progress" : "end", progress().encode());
    if (!running) {
      vertx.cancelTimer(timer);
      response.end();
    }
  }

  private JsonObject progress() {
    return new JsonObject()
        .put("state", check.state().name().toLowerCase(Locale.ROOT))
        .put("visited", check.tally().visited())
        .put("known", check.tally().known())
        .put("truncated", check.tally().truncated())
        .put("broken", check.findings().size())
        .put("seconds", check.age().toMillis() / 1e3)
        .put("message", check.message());
  }

  private static JsonObject json(Finding finding) {
    return new JsonObject()
        .put("page", finding.page())
        .put("line", finding.line())
        .put("where", finding.where())
        .put("text", finding.text())
        .put("written", finding.written())
        .put("address", finding.address())
        .put("problem", finding.problem());
  }

  private void send(String event, String data) {
    response.write("event: " + event + "\ndata: " + data + "\n\n");
  }
}
