package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.ARMERIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.HttpService;
import com.linecorp.armeria.server.Server;
import dev.smartasync.frameworks.evidence.Shows;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ArmeriaTest {
  private final CompletableFuture<Seen> seen = new CompletableFuture<>();

  private Seen served(HttpService service) {
    try (Server server = Server.builder().http(0).service("/", service).build()) {
      server.start().join();
      assertThat(Http.get(server.activeLocalPort())).isEqualTo(200);
      return Seen.soon(seen);
    }
  }

  @Test
  @Shows(
      framework = ARMERIA,
      what = {DETECTED, RESUMES})
  void aServiceRunsOnALoopAndResumesThere() {
    HttpService service =
        (context, request) -> {
          seen.complete(Seen.here());
          return HttpResponse.of(200);
        };
    served(service).isALoop("Netty").resumesOnItsThread();
  }

  @Test
  @Shows(framework = ARMERIA, what = WORKERS)
  void itsExecutorForBlockingTasksMayBlock() {
    HttpService service =
        (context, request) -> {
          context.blockingTaskExecutor().execute(() -> seen.complete(Seen.here()));
          return HttpResponse.of(200);
        };
    served(service).mayBlock();
  }
}
