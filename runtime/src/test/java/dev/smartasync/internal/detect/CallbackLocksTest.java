package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.spi.CallerContextDetector;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** 75. Nobody's code is called under a lock of this library. */
class CallbackLocksTest {
  private final RuntimeException broken = new IllegalStateException("broken");

  private final List<String> told = new ArrayList<>();
  private final List<String> locks = new ArrayList<>();

  private Detection detection(CallerContextDetector... overrides) {
    return new Detection(
        List.of(overrides),
        (detector, thrown) -> {
          told.add(detector);
          locks.addAll(LocksHeld.here());
        });
  }

  @AfterEach
  void forgetBrokenFrameworks() {
    AmbientLoops.lookAgain();
  }

  @Test
  void aDetectorThatThrowsIsReportedWithoutALock() {
    Detection detection =
        detection(thread -> {
          throw broken;
        });
    assertThat(detection.current()).isInstanceOf(MayBlock.class);
    assertThat(told).hasSize(1);
    assertThat(locks).isEmpty();
  }

  @Test
  void aFrameworkThatThrowsIsReportedWithoutALock() {
    Detection detection = detection();
    Asked.runAndWait(
        new FastThreadLocalThread(detection::current) {
          @Override
          public boolean permitBlockingCalls() {
            throw broken;
          }
        });
    assertThat(told).containsExactly("Netty");
    assertThat(locks).isEmpty();
  }

  @Test
  void anAmbientFrameworkIsAskedAndReportedWithoutALock() {
    List<String> locksOfTheQuestion = new ArrayList<>();
    Runnable question =
        () -> {
          locksOfTheQuestion.addAll(LocksHeld.here());
          throw broken;
        };
    AmbientLoops.lookFor(List.of(new Framework(question)));
    assertThat(detection().current()).isInstanceOf(MayBlock.class);
    assertThat(told).containsExactly("Throwing");
    assertThat(locksOfTheQuestion).isEmpty();
    assertThat(locks).isEmpty();
  }

  /** One that is loaded: it is taken to be this library itself. */
  private record Framework(Runnable question) implements Ambient {
    @Override
    public String name() {
      return "Throwing";
    }

    @Override
    public String packageName() {
      return "dev.smartasync";
    }

    @Override
    public String className() {
      return "dev.smartasync.SmartRuntime";
    }

    @Override
    public MethodHandle question(ClassLoader loader) {
      try {
        MethodHandle run =
            MethodHandles.publicLookup()
                .findVirtual(Runnable.class, "run", methodType(void.class))
                .bindTo(question);
        return MethodHandles.filterReturnValue(run, MethodHandles.constant(Executor.class, null));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }
}
