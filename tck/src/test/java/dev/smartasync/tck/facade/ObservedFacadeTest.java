package dev.smartasync.tck.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A listener sees each call of a generated facade start and settle once")
@Timeout(60)
class ObservedFacadeTest {

  /** A call of each kind, and how it shows. */
  enum Kind {
    BLOCKING_TO_VALUE("Archive.read PASS_THROUGH VALUE"),
    BLOCKING_THAT_FAILS("Archive.read PASS_THROUGH FAILURE"),
    ASYNCHRONOUS_TO_VALUE("Archive.fetchAsync AWAIT VALUE"),
    ASYNCHRONOUS_THAT_FAILS("Archive.fetchAsync AWAIT FAILURE"),
    ASYNCHRONOUS_TOO_SLOW("Archive.slow AWAIT TIMED_OUT"),
    LAZY_TO_VALUE("Archive.find AWAIT VALUE"),
    MIXED_TO_VALUE("Archive.mixed PASS_THROUGH VALUE"),
    BLOCKING_TO_STAGE("Archive.read OFFLOAD VALUE"),
    BLOCKING_TO_FAILED_STAGE("Archive.read OFFLOAD FAILURE"),
    MIXED_TO_STAGE("Archive.mixed OFFLOAD VALUE"),
    ASYNCHRONOUS_TO_STAGE("Archive.fetchAsync PASS_THROUGH VALUE"),
    BROKEN_TO_STAGE("Archive.broken PASS_THROUGH FAILURE"),
    STAGE_TOO_SLOW("Archive.slow PASS_THROUGH TIMED_OUT"),
    BLOCKING_TO_SMART("Archive.read INLINE VALUE"),
    ASYNCHRONOUS_TO_SMART("Archive.fetchAsync PASS_THROUGH VALUE"),
    NON_BLOCKING("");

    private final String shown;

    Kind(String shown) {
      this.shown = shown;
    }
  }

  private final List<CallListener.Call> started = new CopyOnWriteArrayList<>();
  private final List<String> settled = new CopyOnWriteArrayList<>();

  private final CallListener listener =
      new CallListener() {
        @Override
        public void started(Call call) {
          started.add(call);
        }

        @Override
        public void settled(Call call, Settlement settlement) {
          assertThat(started).contains(call);
          settled.add(call.operation() + " " + call.crossing() + " " + settlement.outcome());
        }
      };

  @ParameterizedTest
  @EnumSource
  void seesEachCallOnce(Kind kind) {
    Archive target = new Archive();
    try (SmartRuntime runtime = SmartRuntime.builder().listener(listener).build()) {
      ArchiveSync sync = ArchiveSync.of(target, runtime);
      ArchiveAsync async = ArchiveAsync.of(target, runtime);
      ArchiveSmart smart = ArchiveSmart.of(target, runtime);
      ThrowingCallable call =
          switch (kind) {
            case BLOCKING_TO_VALUE -> () -> sync.read("1");
            case BLOCKING_THAT_FAILS -> () -> sync.read("");
            case ASYNCHRONOUS_TO_VALUE -> () -> sync.fetch("1");
            case ASYNCHRONOUS_THAT_FAILS -> () -> sync.fetch("");
            case ASYNCHRONOUS_TOO_SLOW -> sync::slow;
            case LAZY_TO_VALUE -> () -> sync.find("1");
            case MIXED_TO_VALUE -> sync::mixed;
            case BLOCKING_TO_STAGE -> () -> join(async.read("1"));
            case BLOCKING_TO_FAILED_STAGE -> () -> join(async.read(""));
            case MIXED_TO_STAGE -> () -> join(async.mixed());
            case ASYNCHRONOUS_TO_STAGE -> () -> join(async.fetch("1"));
            case BROKEN_TO_STAGE -> () -> join(async.broken());
            case STAGE_TOO_SLOW -> () -> join(async.slow());
            case BLOCKING_TO_SMART -> () -> join(smart.read("1"));
            case ASYNCHRONOUS_TO_SMART -> () -> join(smart.fetch("1"));
            case NON_BLOCKING -> sync::count;
          };
      Throwable unused = catchThrowable(call);
      int calls = kind.shown.isEmpty() ? 0 : 1;
      while (settled.size() < calls) {
        Thread.onSpinWait(); // a caller can have its outcome a moment before a listener
      }
    }
    assertThat(started).hasSameSizeAs(settled);
    assertThat(settled).isEqualTo(kind.shown.isEmpty() ? List.of() : List.of(kind.shown));
  }

  private static void join(CompletableFuture<?> future) {
    Object unused = future.join();
  }
}
