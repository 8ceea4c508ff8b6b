package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.JETTY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.frameworks.evidence.Shows;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.junit.jupiter.api.Test;

/** What a handler does that says that it does not block, Jetty's own question tells. */
class JettyTest {
  private final CompletableFuture<Seen> seen = new CompletableFuture<>();

  private Seen serving(QueuedThreadPool threads) throws Exception {
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            seen.complete(Seen.here());
            callback.succeeded();
            return true;
          }
        });
    server.start();
    try {
      Http.get(connector.getLocalPort());
      return Seen.soon(seen);
    } finally {
      server.stop();
    }
  }

  @Test
  @Shows(framework = JETTY, what = WORKERS)
  void aHandlerMayBlock() throws Exception {
    serving(new QueuedThreadPool(8)).mayBlock();
  }

  @Test
  @Shows(framework = JETTY, what = WORKERS)
  void aHandlerOnAVirtualThreadMayBlock() throws Exception {
    QueuedThreadPool threads = new QueuedThreadPool(8);
    threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
    assertThat(serving(threads).mayBlock().thread().isVirtual()).isTrue();
  }
}
