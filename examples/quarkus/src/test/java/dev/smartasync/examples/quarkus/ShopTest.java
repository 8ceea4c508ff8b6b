package dev.smartasync.examples.quarkus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShopTest {
  private final Vertx vertx = Vertx.vertx();
  private final BooksMutiny books = BooksMutiny.of(new Books(Database.withBooks()));

  ShopTest() throws Exception {}

  @BeforeEach
  void guard() {
    Shop.guardEventLoops();
  }

  @AfterEach
  void stop() throws Exception {
    Infrastructure.resetCanCallerThreadBeBlockedSupplier();
    settled(vertx.close());
  }

  @Test
  void aBlockingBodyAnswersAUniOnTheLoop() throws Exception {
    int port = freePort();
    settled(vertx.deployVerticle(new Shop(books, port)));

    assertThat(get(port, "/books/1")).isEqualTo("Walden");
    assertThat(get(port, "/books/99")).isEqualTo("no such book");
  }

  @Test
  void theItemComesBackInTheContextOfTheSubscriber() throws Exception {
    Context context = vertx.getOrCreateContext();
    Promise<Context> emittedIn = Promise.promise();
    context.runOnContext(nothing ->
        books
            .title(1)
            .subscribe()
            .with(title -> emittedIn.complete(Vertx.currentContext()), emittedIn::fail));

    assertThat(settled(emittedIn.future())).isSameAs(context);
  }

  @Test
  void waitingOnTheLoopIsRefusedByMutinyItself() {
    Promise<String> outcome = Promise.promise();
    vertx
        .getOrCreateContext()
        .runOnContext(nothing -> {
          try {
            outcome.complete(books.title(1).await().indefinitely());
          } catch (RuntimeException refused) {
            outcome.fail(refused);
          }
        });

    assertThatThrownBy(() -> settled(outcome.future())).cause().hasMessageContaining("block");
  }

  private static String get(int port, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://127.0.0.1:" + port + path);
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static <T> T settled(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
  }
}
