package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.MICRONAUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.smartasync.frameworks.evidence.Shows;
import io.micronaut.http.netty.channel.loom.PrivateLoomSupport;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Micronaut's loops that carry virtual threads: such a loop runs on a virtual thread itself, and
 * others are scheduled on its carrier. Runs where {@code --add-opens java.base/java.lang} is given.
 */
class MicronautLoomTest {

  @BeforeEach
  void needsTheInsidesOfVirtualThreads() {
    assumeTrue(
        Object.class.getModule().isOpen("java.lang", PrivateLoomSupport.class.getModule()),
        "needs --add-opens java.base/java.lang=ALL-UNNAMED");
    assumeTrue(PrivateLoomSupport.isSupported(), "Micronaut does not know this JDK's");
  }

  @Test
  @Shows(
      framework = MICRONAUT,
      what = {DETECTED, RESUMES, WORKERS})
  void theLoopIsALoopThoughItsThreadIsVirtualAndThoseThatItCarriesMayBlock() {
    CompletableFuture<Seen> loop = new CompletableFuture<>();
    CompletableFuture<Seen> carried = new CompletableFuture<>();
    try (MicronautServer server =
        new MicronautServer(
            MicronautServer.Loops.LOOM_CARRIER,
            context -> {
              loop.complete(Seen.here());
              context
                  .getBean(ExecutorService.class, Qualifiers.byName("virtual"))
                  .execute(() -> carried.complete(Seen.here()));
            })) {
      assertThat(Http.get(server.port())).isEqualTo(404);
      Seen onLoop = Seen.soon(loop).isALoop("Netty").resumesOnItsThread();
      Seen inVirtual = Seen.soon(carried).mayBlock();
      assertThat(onLoop.thread().isVirtual()).isTrue();
      assertThat(inVirtual.thread().isVirtual()).isTrue();
      assertThat(inVirtual.thread()).isNotSameAs(onLoop.thread());
    }
  }
}
