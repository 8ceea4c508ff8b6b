package dev.smartasync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contenders are called what they are in their crossing. */
class ContenderTest {

  private static String label(String crossing, String contender) {
    return Contender.of(
            new Measurement(
                Setting.PROGRAM,
                crossing,
                contender,
                Map.of(),
                Quantity.SIZE,
                1,
                Optional.empty(),
                OptionalDouble.empty()))
        .label();
  }

  @Test
  @DisplayName("A jar's size is that of the jar; elsewhere the processor is what compiles")
  void jars() {
    assertThat(label("JarSize", "processor")).isEqualTo("the processor's jar");
    assertThat(label("CompileTime", "processor")).isEqualTo("with the processor");
  }

  @Test
  @DisplayName("What does other work by hand is named, in its row and where it is divided by")
  void byHand() {
    assertThat(label("Publish", "byHand")).startsWith(Contender.byHand("Publish") + " ");
    assertThat(Contender.byHand("Publish")).isEqualTo("`ArrayBlockingQueue`");
    assertThat(Contender.byHand("SyncToSync")).isEqualTo("hand-written");
  }
}
