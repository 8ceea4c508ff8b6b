package dev.smartasync.examples.export;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server, with all that it needs. Starting and closing block; what lies between does not. */
final class ExportServer implements AutoCloseable {
  /** So many exports run at once, each with a connection to the database; as many more wait. */
  static final int EXPORTS = 4;

  private static final int PATIENCE_SECONDS = 30;

  private final Vertx vertx = Vertx.vertx();
  private final ExecutorService readers = SmartExecutors.bounded(Sales.DATABASE, EXPORTS, EXPORTS);
  private final SmartRuntime runtime =
      SmartRuntime.builder().executor(Sales.DATABASE, readers).build();
  private final SalesAsync sales;
  private final URI address;

  /** Listens before it returns; on any free port where that is 0. */
  ExportServer(Sales sales, int port) throws TimeoutException {
    this.sales = SalesAsync.of(sales, runtime);
    try {
      // A client that takes nothing for so long is cut: it keeps a connection to the database.
      var options = new HttpServerOptions().setIdleTimeout(60).setIdleTimeoutUnit(TimeUnit.SECONDS);
      HttpServer server =
          vertx
              .createHttpServer(options)
              .requestHandler(this::answer)
              .listen(port, "127.0.0.1")
              .await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      address = URI.create("http://127.0.0.1:" + server.actualPort() + "/sales.csv");
    } catch (Throwable failure) {
      close();
      throw failure;
    }
  }

  private void answer(HttpServerRequest request) {
    var response = request.response();
    switch (request.path()) {
      case "/sales.csv" -> sales.all().subscribe(new CsvResponse(response));
      case "/ping" -> response.end("pong\n");
      case null, default -> response.setStatusCode(404).end();
    }
  }

  /** Where the sales are. */
  URI address() {
    return address;
  }

  @Override
  public void close() throws TimeoutException {
    try {
      vertx.close().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } finally {
      runtime.close();
      readers.close();
    }
  }
}
