package dev.smartasync.benchmarks.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a program's figures say of many. */
class FiguresTest {

  @Test
  @DisplayName("A long gap counts for as long as it is, however many short ones there are")
  void byTime() {
    long[] gaps =
        LongStream.concat(LongStream.of(500), LongStream.generate(() -> 1).limit(1_000)).toArray();

    assertThat(Figures.p99ByTime(gaps)).isEqualTo(500);
  }

  @Test
  @DisplayName("One gap that takes less than a hundredth of the time does not count")
  void rare() {
    long[] gaps = new long[1_000];
    Arrays.fill(gaps, 1);
    gaps[0] = 5;

    assertThat(Figures.p99ByTime(gaps)).isEqualTo(1);
  }
}
