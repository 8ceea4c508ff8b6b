package dev.smartasync.examples.quarkus;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.SQLException;
import java.util.Objects;

/**
 * A shop of books under the rules of Quarkus: what returns a {@code Uni} runs on the event loop,
 * and Mutiny is told that nothing may block there.
 */
public final class Shop extends VerticleBase {
  private final BooksMutiny books;
  private final int port;

  Shop(BooksMutiny books, int port) {
    this.books = books;
    this.port = port;
  }

  // tag::quarkus[]
  /** The resource method: called on the event loop. */
  Uni<String> title(int number) {
    return books.title(number).map(title -> title == null ? "no such book" : title);
  }

  // end::quarkus[]

  @Override
  public Future<HttpServer> start() {
    return vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1");
  }

  private void answer(HttpServerRequest request) {
    String path = Objects.requireNonNull(request.path());
    int number = Integer.parseInt(path.substring("/books/".length()));
    var subscription =
        title(number)
            .subscribe()
            .with(
                title -> request.response().end(title),
                failure -> request.response().setStatusCode(500).end());
    request.connection().closeHandler(gone -> subscription.cancel());
  }

  /** Sets Mutiny's rule, as Quarkus does when it starts. */
  static void guardEventLoops() {
    Infrastructure.setCanCallerThreadBeBlockedSupplier(() -> !Context.isOnEventLoopThread());
  }

  /** Serves the shop on port 8080 until the process is ended. */
  public static void main(String[] arguments) throws SQLException {
    guardEventLoops();
    Vertx vertx = Vertx.vertx();
    vertx
        .deployVerticle(new Shop(BooksMutiny.of(new Books(Database.withBooks())), 8080))
        .onSuccess(deployed -> System.out.println("http://127.0.0.1:8080/books/1"))
        .onFailure(failure -> vertx.close());
  }
}
