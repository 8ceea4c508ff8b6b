package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
  @Test
  void eachFrameworkOnThreadsOfAnyClassIsWatchedFor() {
    assertThat(Frameworks.ambientPackages()).containsExactlyElementsOf(of(Frameworks.ambient()));
    assertThat(Frameworks.reentrantPackages())
        .containsExactlyElementsOf(of(Frameworks.reentrant()));
  }

  @Test
  void itEndsWithTheFirstClassOfAFramework() {
    assertThat(new Watch("dev.smartasync.nowhere").isOver()).isFalse();
    assertThat(new Watch("dev.smartasync.nowhere", "dev.smartasync.internal.detect").isOver())
        .isTrue();
  }

  @Test
  void itEndsOnceAfterManyQuestions() {
    Watch watch = new Watch("dev.smartasync.nowhere");
    long ends = 0;
    for (int asked = 0; asked < 10_000; asked++) {
      ends += watch.isOver() ? 1 : 0;
    }
    assertThat(ends).isOne();
  }

  private static List<String> of(List<Ambient> frameworks) {
    return frameworks.stream().map(Ambient::packageName).toList();
  }
}
