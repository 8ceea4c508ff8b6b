package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.examples.sitecheck.server.CheckRequest.Folders;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The server on its event loop. */
public final class CheckServer extends VerticleBase {
  private final String host;
  private final int port;
  private final Workplace workplace;
  private final Assets assets;
  private final Folders folders;
  private final Heartbeat heartbeat = new Heartbeat();
  private @Nullable Checks checks;
  private volatile @Nullable HttpServer listening;

  CheckServer(String host, int port, Workplace workplace, Assets assets, Folders folders) {
    this.host = host;
    this.port = port;
    this.workplace = workplace;
    this.assets = assets;
    this.folders = folders;
  }

  @Override
  public Future<?> start() {
    heartbeat.begin(vertx);
    Checks running = new Checks(workplace, context);
    checks = running;
    HttpServer server = vertx.createHttpServer();
    Routes routes = new Routes(vertx, running, assets, heartbeat, folders);
    return server
        .requestHandler(request -> routes.handle(request, guard()))
        .listen(port, host)
        .onSuccess(bound -> listening = bound);
  }

  @Override
  public Future<?> stop() {
    return checks == null ? Future.succeededFuture() : checks.cancelAll();
  }

  /**
   * What was used for the first time has been: what holds the loop from here on is counted anew.
   */
  Future<Void> endWarmUp() {
    Promise<Void> ended = Promise.promise();
    context.runOnContext(nothing -> {
      heartbeat.endWarmUp();
      ended.complete();
    });
    return ended.future();
  }

  URI address() {
    HttpServer server = listening;
    if (server == null) {
      throw new IllegalStateException("The server does not listen yet; start it first.");
    }
    String name = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + server.actualPort() + "/");
  }

  private RequestGuard guard() {
    HttpServer server = listening;
    return new RequestGuard(host, server == null ? port : server.actualPort());
  }
}
