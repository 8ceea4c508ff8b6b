package dev.smartasync.examples.vertx;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.SQLException;

/** On virtual threads: it calls the same repository, and waits for its values. */
public final class VirtualThreadShop extends VerticleBase {
  private final BooksSync books;
  private final int port;

  VirtualThreadShop(BooksSync books, int port) {
    this.books = books;
    this.port = port;
  }

  @Override
  public Future<HttpServer> start() {
    return vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
  }

  // tag::virtual-thread-verticle[]
  private void answer(HttpServerRequest request) {
    try {
      Answers.title(request.response(), books.title(Answers.number(request)));
    } catch (SQLException failure) {
      Answers.failure(request.response(), failure);
    }
  }
  // end::virtual-thread-verticle[]
}
