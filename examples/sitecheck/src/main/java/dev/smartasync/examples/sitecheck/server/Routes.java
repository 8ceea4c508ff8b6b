package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.examples.sitecheck.server.CheckRequest.Folders;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Objects;
import java.util.Optional;

/** What the server answers. All of it runs on the loop. */
final class Routes {
  private static final int LARGEST_BODY = 16 << 10;
  private static final String CHECKS = "/checks/";
  private static final String EVENTS = "/events";

  private final Vertx vertx;
  private final Checks checks;
  private final Assets assets;
  private final Heartbeat heartbeat;
  private final Folders folders;

  Routes(Vertx vertx, Checks checks, Assets assets, Heartbeat heartbeat, Folders folders) {
    this.vertx = vertx;
    this.checks = checks;
    this.assets = assets;
    this.heartbeat = heartbeat;
    this.folders = folders;
  }

  void handle(HttpServerRequest request, RequestGuard guard) {
    request
        .response()
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("Referrer-Policy", "no-referrer")
        .putHeader(
            "Content-Security-Policy",
            "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'");
    try {
      dispatch(request, guard);
    } catch (RuntimeException failure) {
      // The browser gets an answer, and Vert.x logs what went wrong.
      refuse(request.response(), 500, "The server failed to answer; its log says why.");
      throw failure;
    }
  }

  private void dispatch(HttpServerRequest request, RequestGuard guard) {
    String path = Objects.requireNonNullElse(request.path(), "");
    Optional<String> objection = guard.objection(request);
    if (objection.isPresent()) {
      refuse(request.response(), 403, objection.get());
    } else if (HttpMethod.GET.equals(request.method())) {
      get(path, request.response());
    } else if (HttpMethod.POST.equals(request.method()) && path.equals("/checks")) {
      begin(request);
    } else if (HttpMethod.DELETE.equals(request.method()) && path.startsWith(CHECKS)) {
      cancel(path.substring(CHECKS.length()), request.response());
    } else {
      refuse(request.response(), 405, "There is nothing to do that to.");
    }
  }

  private void get(String path, HttpServerResponse response) {
    Optional<Assets.Asset> asset = assets.at(path);
    if (asset.isPresent()) {
      response
          .putHeader("Content-Type", asset.get().contentType())
          .putHeader("Cache-Control", "no-cache")
          .end(asset.get().text());
    } else if (path.equals("/heartbeat")) {
      answer(response, 200, heartbeat.toJson());
    } else if (path.equals("/checks")) {
      answer(response, 200, running());
    } else if (path.startsWith(CHECKS) && path.endsWith(EVENTS)) {
      String id = path.substring(CHECKS.length(), path.length() - EVENTS.length());
      checks
          .find(id)
          .ifPresentOrElse(
              check -> new EventStream(vertx, response, check).begin(), () -> missing(response));
    } else {
      missing(response);
    }
  }

  private JsonArray running() {
    JsonArray running = new JsonArray();
    for (Check check : checks.running()) {
      running.add(new JsonObject().put("id", check.id()).put("target", check.target()));
    }
    return running;
  }

  private void begin(HttpServerRequest request) {
    Buffer body = Buffer.buffer();
    HttpServerResponse response = request.response();
    request.handler(chunk -> {
      if (body.length() + chunk.length() <= LARGEST_BODY) {
        body.appendBuffer(chunk);
      } else if (!response.ended()) {
        refuse(response, 413, "The request is too long.");
      }
    });
    request.endHandler(end -> {
      if (!response.ended()) {
        begin(body, response);
      }
    });
  }

  private void begin(Buffer body, HttpServerResponse response) {
    try {
      CheckRequest asked = CheckRequest.of(new JsonObject(body), folders);
      checks
          .begin(asked)
          .ifPresentOrElse(
              check -> answer(response, 201, new JsonObject().put("id", check.id())),
              () -> refuse(response, 429, "Too many checks are running. Cancel one, or wait."));
    } catch (DecodeException | ClassCastException e) {
      refuse(response, 400, "The request is not the JSON that the page sends.");
    } catch (IllegalArgumentException e) {
      refuse(response, 400, Objects.toString(e.getMessage()));
    }
  }

  private void cancel(String id, HttpServerResponse response) {
    checks
        .find(id)
        .ifPresentOrElse(
            check ->
                check
                    .cancel()
                    .onSuccess(ended -> response.setStatusCode(204).end())
                    .onFailure(failure -> refuse(response, 500, failure.toString())),
            () -> missing(response));
  }

  private static void missing(HttpServerResponse response) {
    refuse(response, 404, "There is no such page or check.");
  }

  private static void refuse(HttpServerResponse response, int status, String message) {
    answer(response, status, new JsonObject().put("message", message));
  }

  private static void answer(HttpServerResponse response, int status, Object body) {
    response
        .setStatusCode(status)
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(Json.encode(body));
  }
}
