package dev.smartasync.examples.webflux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.netty.DisposableServer;

class ShopTest {
  private final BlockingQueue<Thread> bodies = new LinkedBlockingQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Books books;
  private final DisposableServer server;

  ShopTest() throws Exception {
    books =
        new Books(Database.withBooks()) {
          @Override
          public @Nullable String title(int number) throws SQLException {
            bodies.add(Thread.currentThread());
            return super.title(number);
          }
        };
    server = new Shop(BooksReactor.of(books)).start(0);
  }

  @AfterEach
  void stop() {
    server.disposeNow();
    http.close();
  }

  @Test
  void aBlockingBodyIsAnsweredFromAndRunsOnNoLoop() throws Exception {
    assertThat(get("/books/1").body()).isEqualTo("Walden");
    assertThat(bodies.poll(30, TimeUnit.SECONDS))
        .isNotNull()
        .extracting(Thread::getName, STRING)
        .doesNotContain("reactor-http");
  }

  @Test
  void nullIsAnEmptyMono() throws Exception {
    assertThat(get("/books/99").statusCode()).isEqualTo(404);
  }

  @Test
  void nothingRunsBeforeSomeoneSubscribes() {
    var title = BooksReactor.of(books).title(1);
    assertThat(bodies).isEmpty();

    assertThat(title.block()).isEqualTo("Walden");
    assertThat(title.block()).isEqualTo("Walden");
    assertThat(bodies).hasSize(2);
  }

  @Test
  void disposingInterruptsTheBody() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Books slow =
        new Books(Database.withBooks()) {
          @Override
          public String title(int number) {
            started.countDown();
            try {
              new CountDownLatch(1).await();
            } catch (InterruptedException e) {
              interrupted.complete(true);
            }
            return "late";
          }
        };
    Disposable subscription = BooksReactor.of(slow).title(1).subscribe();
    assertThat(started.await(30, TimeUnit.SECONDS)).isTrue();
    subscription.dispose();

    assertThat(interrupted.get(30, TimeUnit.SECONDS)).isTrue();
  }

  private HttpResponse<String> get(String path) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
    return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }
}
