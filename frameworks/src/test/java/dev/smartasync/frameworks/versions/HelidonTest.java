package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.HELIDON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.frameworks.evidence.Shows;
import io.helidon.webserver.WebServer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HelidonTest {

  @Test
  @Shows(framework = HELIDON, what = WORKERS)
  void aHandlerRunsOnAVirtualThreadAndMayBlock() {
    CompletableFuture<Seen> seen = new CompletableFuture<>();
    WebServer server =
        WebServer.builder()
            .port(0)
            .shutdownHook(false)
            .routing(routing ->
                routing.get(
                    "/",
                    (request, response) -> {
                      seen.complete(Seen.here());
                      response.send("ok");
                    }))
            .build()
            .start();
    try {
      assertThat(Http.get(server.port())).isEqualTo(200);
      assertThat(Seen.soon(seen).mayBlock().thread().isVirtual()).isTrue();
    } finally {
      server.stop();
    }
  }
}
