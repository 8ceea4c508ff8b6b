package dev.smartasync.examples.vertx;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import java.sql.SQLException;

/** A shop of books, served by a verticle on an event loop and by one on virtual threads. */
public final class Shop {
  private Shop() {}

  static Future<String> onEventLoop(Vertx vertx, Books books, int port) {
    return vertx.deployVerticle(new EventLoopShop(BooksVertx.of(books), port));
  }

  static Future<String> onVirtualThreads(Vertx vertx, Books books, int port) {
    DeploymentOptions options =
        new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD);
    return vertx.deployVerticle(new VirtualThreadShop(BooksSync.of(books), port), options);
  }

  /** Serves the shop on the ports 8080 and 8081 until the process is ended. */
  public static void main(String[] arguments) throws SQLException {
    Vertx vertx = Vertx.vertx();
    Books books = new Books(Database.withBooks());
    Future.all(onEventLoop(vertx, books, 8080), onVirtualThreads(vertx, books, 8081))
        .onSuccess(deployed -> System.out.println("http://127.0.0.1:8080/books/1 and :8081"))
        .onFailure(failure -> vertx.close());
  }
}
