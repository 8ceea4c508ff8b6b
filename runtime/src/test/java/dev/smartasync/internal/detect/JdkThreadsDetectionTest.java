package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import java.awt.EventQueue;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JdkThreadsDetectionTest {
  @Test
  void plainPoolAndVirtualThreadsMayBlock() {
    assertThat(Asked.here()).isInstanceOf(MayBlock.class);
    assertThat(Asked.on(task -> new Thread(task).start())).isInstanceOf(MayBlock.class);
    assertThat(Asked.on(Thread::startVirtualThread)).isInstanceOf(MayBlock.class);
    assertThat(Asked.on(ForkJoinPool.commonPool())).isInstanceOf(MayBlock.class);
    try (var pool = Executors.newCachedThreadPool()) {
      assertThat(Asked.on(pool)).isInstanceOf(MayBlock.class);
    }
  }

  @Test
  void theAnswerMayBlockIsOneSharedInstance() {
    assertThat(Asked.here()).isSameAs(Asked.on(Thread::startVirtualThread));
  }

  @Test
  void aThreadThatALoopStartsIsNoLoop() {
    CompletableFuture<CallerContext> started = new CompletableFuture<>();
    EventQueue.invokeLater(() -> new Thread(() -> started.complete(Asked.here())).start());
    assertThat(started.join()).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 26: dependents of a timeout run on a loop")
  void dependentsOfATimeoutRunOnALoop() {
    CompletableFuture<CallerContext> expiring = new CompletableFuture<>();
    CompletableFuture<CallerContext> dependent = expiring.exceptionally(expired -> Asked.here());
    assertThat(expiring.orTimeout(1, TimeUnit.MILLISECONDS)).isSameAs(expiring);
    EventLoop loop = (EventLoop) dependent.join();
    assertThat(loop.detector()).isEqualTo("CompletableFuture");
    assertThat(loop.resume()).isNull();
  }

  @Test
  @DisplayName("detection 25: a body handler that HttpClient runs in place is on a loop")
  void bodyHandlersOfAnHttpClientThatRunsThemInPlaceAreOnALoop() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try (HttpClient inPlace = HttpClient.newBuilder().executor(Runnable::run).build();
        HttpClient ordinary = HttpClient.newHttpClient()) {
      URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
      assertThat(((EventLoop) bodyHandlerContext(inPlace, uri)).detector())
          .isEqualTo("JDK HttpClient");
      assertThat(bodyHandlerContext(ordinary, uri)).isInstanceOf(MayBlock.class);
    } finally {
      server.stop(0);
    }
  }

  private static CallerContext bodyHandlerContext(HttpClient client, URI uri) {
    return client
        .sendAsync(
            HttpRequest.newBuilder(uri).build(),
            response -> BodySubscribers.replacing(Asked.here()))
        .join()
        .body();
  }

  @Test
  void swingsThreadIsALoopWithAWayBack() {
    EventLoop loop = Asked.loopOn(EventQueue::invokeLater);
    assertThat(loop.detector()).isEqualTo("Swing");
    assertThat(Asked.call(Asked.resume(loop), EventQueue::isDispatchThread)).isTrue();
  }
}
