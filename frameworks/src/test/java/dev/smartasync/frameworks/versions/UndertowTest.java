package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.UNDERTOW;

import dev.smartasync.frameworks.evidence.Shows;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UndertowTest {
  private final CompletableFuture<Seen> seen = new CompletableFuture<>();

  private Seen serving(HttpHandler handler) {
    Undertow server =
        Undertow.builder()
            .setIoThreads(2) // one of them accepts
            .setWorkerThreads(1)
            .addHttpListener(0, "localhost")
            .setHandler(handler)
            .build();
    server.start();
    try {
      InetSocketAddress address =
          (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
      Http.get(address.getPort());
      Seen.soon(Seen.soon(seen).arrival());
    } finally {
      server.stop();
    }
    return seen.join();
  }

  @Test
  @Shows(
      framework = UNDERTOW,
      what = {DETECTED, RESUMES})
  void aHandlerRunsOnAnIoThreadWhichIsALoopAndResumesThere() {
    serving(exchange -> seen.complete(Seen.here())).isALoop("XNIO").resumesOnItsThread();
  }

  @Test
  @Shows(framework = UNDERTOW, what = WORKERS)
  void aDispatchedHandlerMayBlock() {
    HttpHandler blocking = exchange -> seen.complete(Seen.here());
    serving(exchange -> exchange.dispatch(blocking)).mayBlock();
  }
}
