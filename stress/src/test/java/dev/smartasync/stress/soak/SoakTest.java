package dev.smartasync.stress.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A soak")
@Timeout(300)
class SoakTest {

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();

  @Test
  @DisplayName("of a minute finds every call accounted for")
  void accountedFor() throws InterruptedException {
    Soak soak = new Soak(new PrintStream(output, true, UTF_8), 1);

    Violations violations = soak.run(Duration.ofMinutes(1));

    String text = output.toString(UTF_8);
    assertThat(violations.isEmpty()).as(text).isTrue();
    assertThat(text).contains("seed 1:", "crossings settled", "All is well. Seed 1.");
  }

  @Test
  @DisplayName("sees by its heartbeat that a loop is held")
  void gap() throws Exception {
    try (Caller loop = CallerKind.NETTY_LOOP.open()) {
      Heartbeat heartbeat = Heartbeat.of("loop", loop);
      loop.run(() -> Thread.sleep(100));
      loop.run(() -> {});
      heartbeat.stop();
      assertThat(heartbeat.worstMillis()).isGreaterThan(50);
    }
  }

  @Test
  @DisplayName("sees by its heartbeat that a loop never answers, for longer and longer")
  void noAnswer() {
    CountDownLatch release = new CountDownLatch(1);
    try (Caller loop = CallerKind.NETTY_LOOP.open()) {
      CompletableFuture<Boolean> held =
          loop.submit(() -> {
            release.await();
            return true;
          });
      Heartbeat heartbeat = Heartbeat.of("loop", loop);
      try {
        for (double gap : new double[] {50, 100}) {
          assertThat(Account.until(() -> heartbeat.worstMillis() > gap, Duration.ofSeconds(20)))
              .as("a gap of more than %s ms", gap)
              .isTrue();
        }
      } finally {
        heartbeat.stop();
        release.countDown();
      }
      assertThat(held.join()).isTrue();
    }
  }
}
