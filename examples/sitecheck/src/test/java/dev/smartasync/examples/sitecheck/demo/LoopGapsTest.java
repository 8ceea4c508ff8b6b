package dev.smartasync.examples.sitecheck.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.examples.sitecheck.server.ServerClient.Pulse;
import org.junit.jupiter.api.Test;

class LoopGapsTest {
  @Test
  void showsBothStretchesOfTimeAndAllowsWhatTheMachineExplains() {
    LoopGaps quiet = new LoopGaps(new Pulse(400.04, 250), new Pulse(12, 6));
    LoopGaps busyMachine = new LoopGaps(new Pulse(1, 700), new Pulse(1, 70));

    assertThat(quiet.withinBound()).isTrue();
    assertThat(busyMachine.withinBound()).isTrue();
    assertThat(quiet.toString())
        .contains(
            "400.0 ms",
            "12.0 ms",
            "250.0 ms",
            "6.0 ms",
            "Allowed for the loop during the checks: 250.0 ms")
        .doesNotContain("failed");
  }

  @Test
  void saysThatALoopWasHeld() {
    LoopGaps held = new LoopGaps(new Pulse(1, 251), new Pulse(1, 6));
    LoopGaps heldOnABusyMachine = new LoopGaps(new Pulse(1, 701), new Pulse(1, 70));

    assertThat(held.withinBound()).isFalse();
    assertThat(heldOnABusyMachine.withinBound()).isFalse();
    assertThat(held.toString()).contains("held for longer than that: the demo has failed");
  }
}
