package dev.smartasync.examples.sitecheck.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.examples.sitecheck.demo.LoopGaps.Verdict;
import dev.smartasync.examples.sitecheck.server.ServerClient.Pulse;
import org.junit.jupiter.api.Test;

class LoopGapsTest {
  private static LoopGaps gaps(double loopMillis, double idleMillis) {
    return new LoopGaps(new Pulse(400.04, loopMillis), new Pulse(12, idleMillis));
  }

  @Test
  void showsBothStretchesOfTime() {
    assertThat(gaps(250, 6).toString())
        .contains("400.0 ms", "12.0 ms", "250.0 ms", "6.0 ms", "The loop was never held");
  }

  @Test
  void allowsNoMoreOnABusyMachine() {
    assertThat(gaps(250, 6).verdict()).isEqualTo(Verdict.FREE);
    assertThat(gaps(250, 900).verdict()).isEqualTo(Verdict.FREE);
    assertThat(gaps(251, 900).verdict()).isNotEqualTo(Verdict.FREE);
  }

  @Test
  void saysThatALoopWasHeld() {
    assertThat(gaps(251, 6).verdict()).isEqualTo(Verdict.HELD);
    assertThat(gaps(1_000, 99).verdict()).isEqualTo(Verdict.HELD);
    assertThat(gaps(251, 6).toString()).contains("held for longer than that: the demo has failed");
  }

  @Test
  void judgesNothingWhereTheMachineHoldsAnIdleThreadToo() {
    assertThat(gaps(700, 70).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(gaps(1_240, 124).verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(gaps(700, 70).toString()).contains("the machine was too busy to judge");
  }
}
