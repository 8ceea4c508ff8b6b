package dev.smartasync.examples.webflux;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import java.sql.SQLException;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A shop of books: its handler composes what the facade returns, and holds no thread. */
public final class Shop {
  private final BooksReactor books;

  Shop(BooksReactor books) {
    this.books = books;
  }

  RouterFunction<ServerResponse> routes() {
    return route().GET("/books/{number}", this::title).build();
  }

  // tag::webflux[]
  private Mono<ServerResponse> title(ServerRequest request) {
    return books
        .title(Integer.parseInt(request.pathVariable("number")))
        .flatMap(title -> ServerResponse.ok().bodyValue(title))
        .switchIfEmpty(ServerResponse.notFound().build());
  }

  // end::webflux[]

  DisposableServer start(int port) {
    ReactorHttpHandlerAdapter handler =
        new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes()));
    return HttpServer.create().host("127.0.0.1").port(port).handle(handler).bindNow();
  }

  /** Serves the shop on port 8080 until the process is ended. */
  public static void main(String[] arguments) throws SQLException {
    new Shop(BooksReactor.of(new Books(Database.withBooks()))).start(8080).onDispose().block();
  }
}
