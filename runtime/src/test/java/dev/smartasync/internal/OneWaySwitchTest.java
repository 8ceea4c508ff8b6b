package dev.smartasync.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OneWaySwitchTest {

  private static final OneWaySwitch SWITCH = OneWaySwitch.off();

  @Test
  void compiledCodeOfOtherThreadsSeesItTurnedOn() throws InterruptedException {
    CountDownLatch hot = new CountDownLatch(1);
    Thread asking =
        Thread.startVirtualThread(() -> {
          for (long asked = 0; !SWITCH.isOn(); asked++) {
            if (asked == 1_000_000) {
              hot.countDown();
            }
          }
        });
    hot.await();
    assertThat(asking.isAlive()).isTrue();
    SWITCH.turnOn();
    assertThat(SWITCH.isOn()).isTrue();
    assertThat(asking.join(Duration.ofSeconds(30))).isTrue();
  }

  @Test
  void aNewOneIsOffAndTurningItOnTwiceIsTurningItOn() {
    OneWaySwitch own = OneWaySwitch.off();
    assertThat(own.isOn()).isFalse();
    own.turnOn();
    own.turnOn();
    assertThat(own.isOn()).isTrue();
  }
}
