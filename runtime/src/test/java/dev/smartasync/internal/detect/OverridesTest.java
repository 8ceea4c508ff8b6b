package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.spi.CallerContextDetector;
import io.netty.channel.DefaultEventLoop;
import io.netty.util.concurrent.FastThreadLocalThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OverridesTest {
  private static final EventLoop MINE = new EventLoop("mine", null, "application", false);

  private record Failure(String detector, Throwable thrown) {}

  private final List<Failure> failures = new ArrayList<>();

  private Detection detection(CallerContextDetector... overrides) {
    return new Detection(
        List.of(overrides), (detector, thrown) -> failures.add(new Failure(detector, thrown)));
  }

  @Test
  void anOverrideMakesALoopOfAPlainThread() {
    assertThat(Asked.here(thread -> MINE)).isSameAs(MINE);
  }

  @Test
  void anOverrideLetsALoopBlock() {
    DefaultEventLoop loop = new DefaultEventLoop();
    try {
      assertThat(Asked.call(loop, () -> Asked.here(thread -> new MayBlock())))
          .isSameAs(Asked.here());
    } finally {
      assertThat(loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(10_000))
          .isTrue();
    }
  }

  @Test
  void anOverrideIsAskedEveryTimeAboutTheCurrentThread() {
    List<Thread> asked = new ArrayList<>();
    Detection detection =
        detection(thread -> {
          asked.add(thread);
          return asked.size() % 2 == 0 ? MINE : null;
        });
    assertThat(detection.mayBlock()).isTrue();
    assertThat(detection.mayBlock()).isFalse();
    assertThat(detection.current()).isInstanceOf(MayBlock.class);
    assertThat(detection.current()).isSameAs(MINE);
    assertThat(asked).hasSize(4).containsOnly(Thread.currentThread());
  }

  @Test
  void theFirstOpinionWins() {
    assertThat(Asked.here(thread -> null, thread -> MINE, thread -> new MayBlock())).isSameAs(MINE);
  }

  @Test
  @DisplayName("detection 33: a detector that throws has no opinion and is reported once")
  void aDetectorThatThrowsHasNoOpinionAndIsDisabledAndReportedOnce() {
    AtomicInteger asked = new AtomicInteger();
    RuntimeException broken = new IllegalStateException("broken");
    CallerContextDetector throwing =
        thread -> {
          asked.incrementAndGet();
          throw broken;
        };
    Detection detection = detection(throwing, thread -> MINE);
    assertThat(detection.current()).isSameAs(MINE);
    assertThat(detection.mayBlock()).isFalse();
    detection.reset();
    assertThat(detection.current()).isSameAs(MINE);
    assertThat(asked).hasValue(1);
    assertThat(failures).containsExactly(new Failure(throwing.getClass().getName(), broken));
  }

  @Test
  @DisplayName("detection 33: a detector that meets a LinkageError is contained too")
  void aDetectorThatMeetsALinkageErrorIsContainedToo() {
    Error missing = new NoClassDefFoundError("a/framework/Type");
    Detection detection =
        detection(thread -> {
          throw missing;
        });
    assertThat(detection.mayBlock()).isTrue();
    assertThat(detection.current()).isInstanceOf(MayBlock.class);
    assertThat(failures).extracting(Failure::thrown).containsExactly(missing);
  }

  @Test
  void anErrorOfTheMachineIsThrownOn() {
    Error overflow = new StackOverflowError();
    Detection detection =
        detection(thread -> {
          throw overflow;
        });
    assertThatThrownBy(detection::current).isSameAs(overflow);
    assertThat(failures).isEmpty();
  }

  @Test
  @DisplayName("detection 33: a framework that throws is contained and reported once")
  void aFrameworkWhoseAnswerIsAnExceptionIsContainedAndReportedOnce() {
    Detection detection = detection();
    RuntimeException broken = new IllegalStateException("broken");
    List<CallerContext> answers = new ArrayList<>();
    Thread thread =
        new FastThreadLocalThread(
            () -> {
              answers.add(detection.current());
              answers.add(detection.current());
              answers.add(detection.mayBlock() ? new MayBlock() : MINE);
            }) {
          @Override
          public boolean permitBlockingCalls() {
            throw broken;
          }
        };
    Asked.runAndWait(thread);
    assertThat(answers).hasSize(3).allMatch(MayBlock.class::isInstance);
    assertThat(failures).containsExactly(new Failure("Netty", broken));
  }

  @Test
  @DisplayName("detection 33: a class of threads that throws takes no other class with it")
  void aClassOfThreadsThatThrowsTakesNoOtherWithIt() {
    Detection detection = detection();
    List<CallerContext> answers = new ArrayList<>();
    Runnable asking =
        () -> {
          answers.add(detection.current());
          answers.add(detection.mayBlock() ? new MayBlock() : MINE);
        };
    Asked.runAndWait(
        new FastThreadLocalThread(asking) {
          @Override
          public boolean permitBlockingCalls() {
            throw new IllegalStateException("broken");
          }
        });
    assertThat(answers).hasSize(2).allMatch(MayBlock.class::isInstance);
    answers.clear();
    Asked.runAndWait(new FastThreadLocalThread(asking));
    assertThat(answers).hasSize(2).allMatch(EventLoop.class::isInstance);
    assertThat(failures).hasSize(1);
  }
}
