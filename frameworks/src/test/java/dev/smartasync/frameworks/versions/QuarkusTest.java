package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.QUARKUS;
import static dev.smartasync.frameworks.evidence.Framework.VERTX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.smartasync.frameworks.evidence.Shows;
import io.quarkus.runtime.BlockingOperationControl;
import io.vertx.core.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** See {@link QuarkusStart} for what of Quarkus is run. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuarkusTest {

  private record Verdicts(Seen seen, boolean quarkusAllowsBlocking) {
    static Verdicts on(Executor executor) {
      return Seen.soon(
          CompletableFuture.supplyAsync(
              () -> new Verdicts(Seen.here(), BlockingOperationControl.isBlockingAllowed()),
              executor));
    }
  }

  @BeforeEach
  void needsVertx4() {
    assumeTrue(VERTX.version().startsWith("4."), "Quarkus 3 is made for Vert.x 4");
  }

  @Test
  @Order(1) // before the others start it
  @Shows(framework = QUARKUS, what = WORKERS)
  void beforeQuarkusStartsAThreadMayBlock() {
    Seen.here().mayBlock();
  }

  @Test
  @Shows(
      framework = QUARKUS,
      what = {DETECTED, RESUMES})
  void itsEventLoopIsALoopAndResumesThere() {
    try (QuarkusStart quarkus = QuarkusStart.run()) {
      Context context = quarkus.vertx().get().getOrCreateContext();
      Verdicts verdicts = Verdicts.on(task -> context.runOnContext(ignored -> task.run()));
      verdicts.seen().isALoop("Vert.x").resumesOnItsThread();
      assertThat(verdicts.quarkusAllowsBlocking()).isFalse();
    }
  }

  @Test
  @Shows(framework = QUARKUS, what = WORKERS)
  void itsPoolMayBlockAlsoWhereVertxUsesIt() {
    try (QuarkusStart quarkus = QuarkusStart.run()) {
      Verdicts pool = Verdicts.on(quarkus.pool());
      pool.seen().mayBlock();
      assertThat(pool.quarkusAllowsBlocking()).isTrue();
      Context context = quarkus.vertx().get().getOrCreateContext();
      CompletableFuture<Seen> worker = new CompletableFuture<>();
      var unused = context.executeBlocking(() -> worker.complete(Seen.here()));
      assertThat(Seen.soon(worker).mayBlock().thread().getClass())
          .isSameAs(pool.seen().thread().getClass());
    }
  }
}
