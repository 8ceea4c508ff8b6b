package dev.smartasync.examples.vertx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
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
import org.junit.jupiter.api.Test;

class ShopTest {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Books books = new Books(Database.withBooks());

  ShopTest() throws Exception {}

  @AfterEach
  void stop() throws Exception {
    http.close();
    settled(vertx.close());
  }

  @Test
  void aVerticleOnAnEventLoopComposes() throws Exception {
    int port = freePort();
    settled(Shop.onEventLoop(vertx, books, port));

    assertThat(get(port, "/books/1")).isEqualTo("200 Walden");
    assertThat(get(port, "/books/99")).isEqualTo("404 ");
  }

  @Test
  void aVerticleOnVirtualThreadsWaits() throws Exception {
    int port = freePort();
    settled(Shop.onVirtualThreads(vertx, books, port));

    assertThat(get(port, "/books/2")).isEqualTo("200 Middlemarch");
    assertThat(get(port, "/books/99")).isEqualTo("404 ");
  }

  @Test
  void theFutureCompletesInTheCallersContext() throws Exception {
    Context context = vertx.getOrCreateContext();
    Promise<Context> completedIn = Promise.promise();
    context.runOnContext(nothing ->
        BooksVertx.of(books)
            .title(1)
            .onSuccess(title -> completedIn.complete(Vertx.currentContext())));

    assertThat(settled(completedIn.future())).isSameAs(context);
  }

  @Test
  void theBlockingFacadeIsRefusedOnAnEventLoop() {
    Promise<String> outcome = Promise.promise();
    vertx
        .getOrCreateContext()
        .runOnContext(nothing -> {
          try {
            outcome.complete(BooksSync.of(books).title(1));
          } catch (Exception refused) {
            outcome.fail(refused);
          }
        });

    assertThatThrownBy(() -> settled(outcome.future()))
        .cause()
        .isInstanceOf(BlockingCallRefusedException.class)
        .hasMessageContaining("BooksVertx.title()");
  }

  private String get(int port, String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + path);
    var answer = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
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
