package dev.smartasync.examples.vertx;

import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;

/** On an event loop: it composes what the facade returns. The body runs off the loop. */
public final class EventLoopShop extends VerticleBase {
  private final BooksVertx books;
  private final int port;

  EventLoopShop(BooksVertx books, int port) {
    this.books = books;
    this.port = port;
  }

  @Override
  public Future<HttpServer> start() {
    return vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
  }

  // tag::event-loop-verticle[]
  private void answer(HttpServerRequest request) {
    books
        .title(Answers.number(request))
        .onSuccess(title -> Answers.title(request.response(), title))
        .onFailure(failure -> Answers.failure(request.response(), failure));
  }
  // end::event-loop-verticle[]
}
