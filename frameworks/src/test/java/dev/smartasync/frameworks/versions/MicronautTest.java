package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.MICRONAUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.frameworks.evidence.Shows;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.NonBlocking;

class MicronautTest {

  @Test
  @Shows(
      framework = MICRONAUT,
      what = {DETECTED, RESUMES})
  void aRequestIsReadOnALoopAndResumesThere() {
    CompletableFuture<Seen> seen = new CompletableFuture<>();
    try (MicronautServer server =
        new MicronautServer(MicronautServer.Loops.USUAL, context -> seen.complete(Seen.here()))) {
      assertThat(Http.get(server.port())).isEqualTo(404);
      Seen onLoop = Seen.soon(seen).isALoop("Netty").resumesOnItsThread();
      assertThat(onLoop.thread()).isNotInstanceOf(NonBlocking.class); // Reactor's mark
    }
  }

  @Test
  @Shows(framework = MICRONAUT, what = WORKERS)
  void theExecutorForBlockingWorkMayBlock() {
    try (ApplicationContext context = ApplicationContext.run()) {
      Seen.on(context.getBean(ExecutorService.class, Qualifiers.byName("blocking"))).mayBlock();
    }
  }
}
