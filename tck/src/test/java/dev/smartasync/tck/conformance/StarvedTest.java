package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.tck.conformance.alone.Starved;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Every crossing, from the only thread of its pool,")
@Timeout(150)
class StarvedTest {

  private static String[] oneThread() {
    return new String[] {
      "-XX:TieredStopAtLevel=1",
      "-Djdk.virtualThreadScheduler.parallelism=1",
      "-Djdk.virtualThreadScheduler.maxPoolSize=1",
      "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1"
    };
  }

  @Test
  @DisplayName("74. comes to its end, and pins no carrier")
  void ends() throws Exception {
    assertThat(OwnJvm.run(Starved.class, Duration.ofMinutes(1), oneThread())).isEqualTo("ended");
  }

  @Test
  @DisplayName("74. would be seen to pin one")
  void pinningIsSeen() throws Exception {
    assertThat(OwnJvm.run(Pinning.class, Duration.ofMinutes(1), "-XX:TieredStopAtLevel=1"))
        .contains("dev.smartasync.Smart")
        .endsWith("ended");
  }

  /** The same program with one crossing that pins. */
  public static final class Pinning {
    private Pinning() {}

    public static void main(String[] arguments) throws Exception {
      Starved.main(new String[] {"pin"});
    }
  }
}
