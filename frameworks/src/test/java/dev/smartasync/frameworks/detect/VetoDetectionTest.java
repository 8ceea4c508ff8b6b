package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Framework.MUTINY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.spi.CallListener;
import io.netty.channel.DefaultEventLoop;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.IOThreadDetector;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.util.thread.Invocable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

/** Frameworks that say of any thread that it must not block, and know no way back. */
class VetoDetectionTest {
  @Test
  @DisplayName("detection 07: Jetty's toggle on one thread: a loop, none, a loop")
  void jettysToggle() {
    List<CallerContext> found = new ArrayList<>();
    Runnable ask = () -> found.add(Here.context());
    Invocable.invokeNonBlocking(ask);
    ask.run();
    Invocable.invokeNonBlocking(ask);
    assertThat(found).hasSize(3).element(1).isInstanceOf(MayBlock.class);
    for (int loop : new int[] {0, 2}) {
      assertThat(((EventLoop) found.get(loop)).detector()).isEqualTo("Jetty");
      assertThat(((EventLoop) found.get(loop)).resume()).isNull();
    }
  }

  @Test
  @DisplayName("detection 07: Jetty's toggle is seen on a virtual thread, too")
  void jettysToggleOnAVirtualThread() {
    List<CallerContext> found = new ArrayList<>();
    Here.call(
        Thread::startVirtualThread,
        () -> {
          Invocable.invokeNonBlocking(() -> found.add(Here.context()));
          return found.add(Here.context());
        });
    assertThat(found).element(0).isInstanceOf(EventLoop.class);
    assertThat(found).element(1).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 13: a Reactor predicate that is registered late takes effect")
  void aReactorPredicateRegisteredLate() {
    try (ExecutorService mine =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name("mine").factory())) {
      assertThat(Schedulers.isInNonBlockingThread()).isFalse();
      assertThat(Here.on(mine)).isInstanceOf(MayBlock.class);
      Schedulers.registerNonBlockingThreadPredicate(thread -> thread.getName().equals("mine"));
      try {
        EventLoop loop = Here.loopOn(mine);
        assertThat(loop.detector()).isEqualTo("Reactor");
        assertThat(loop.resume()).isNull();
        assertThat(Here.context()).isInstanceOf(MayBlock.class);
      } finally {
        Schedulers.resetNonBlockingThreadPredicate();
      }
      assertThat(Here.on(mine)).isInstanceOf(MayBlock.class);
    }
  }

  @Test
  @DisplayName("detection 20: a Quarkus that has not started says nothing; once started it vetoes")
  void quarkusBeforeAndAfterItStarts() {
    try {
      BlockingOperationControl.setIoThreadDetector(null);
      assertThat(catchThrowable(BlockingOperationControl::isBlockingAllowed))
          .isInstanceOf(NullPointerException.class);
      assertThat(Here.context()).isInstanceOf(MayBlock.class);
      assertThat(Here.on(Thread::startVirtualThread)).isInstanceOf(MayBlock.class);
      Thread here = Thread.currentThread();
      BlockingOperationControl.setIoThreadDetector(
          new IOThreadDetector[] {() -> Thread.currentThread() == here});
      EventLoop loop = (EventLoop) Here.context();
      assertThat(loop.detector()).isEqualTo("Quarkus");
      assertThat(loop.resume()).isNull();
      assertThat(Here.on(Thread::startVirtualThread)).isInstanceOf(MayBlock.class);
    } finally {
      BlockingOperationControl.setIoThreadDetector(null);
    }
  }

  @Test
  @DisplayName("detection 21: Mutiny's supplier allows what it does not know; others still veto")
  void mutinysDefault() {
    Executor computation = io.reactivex.rxjava3.schedulers.Schedulers.computation()::scheduleDirect;
    assertThat(Here.call(computation, Infrastructure::canCallerThreadBeBlocked)).isTrue();
    assertThat(Here.loopOn(computation).detector()).isEqualTo("RxJava");
  }

  @Test
  @DisplayName("detection 21: Mutiny's replaced supplier is a veto")
  @Shows(framework = MUTINY, what = DETECTED)
  void mutinysVeto() {
    Thread here = Thread.currentThread();
    assertThat(Here.context()).isInstanceOf(MayBlock.class);
    Infrastructure.setCanCallerThreadBeBlockedSupplier(() -> Thread.currentThread() != here);
    try {
      assertThat(((EventLoop) Here.context()).detector()).isEqualTo("Mutiny");
      assertThat(Here.on(Thread::startVirtualThread)).isInstanceOf(MayBlock.class);
    } finally {
      Infrastructure.resetCanCallerThreadBeBlockedSupplier();
    }
    assertThat(Here.context()).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 33: a veto that throws is reported once and not asked until reset")
  void aVetoThatThrows() {
    List<Throwable> reported = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    RuntimeException broken = new IllegalStateException("broken");
    CallListener listener =
        new CallListener() {
          @Override
          public void reported(String what, Throwable failure) {
            reported.add(failure);
          }
        };
    Thread here = Thread.currentThread();
    Schedulers.registerNonBlockingThreadPredicate(thread -> {
      if (thread == here && asked.incrementAndGet() <= 2) {
        throw broken;
      }
      return thread == here;
    });
    try (SmartRuntime runtime = SmartRuntime.builder().listener(listener).build()) {
      runtime.resetDetection();
      assertThat(runtime.context()).isInstanceOf(MayBlock.class);
      assertThat(runtime.context()).isInstanceOf(MayBlock.class);
      assertThat(reported).containsExactly(broken);
      assertThat(asked).hasValue(2); // the second time to find out whose failure it was
      runtime.resetDetection();
      assertThat(runtime.context()).isInstanceOf(EventLoop.class);
    } finally {
      Schedulers.resetNonBlockingThreadPredicate();
      SmartRuntime.shared().resetDetection();
    }
  }

  @Test
  @DisplayName(
      "detection 14: a veto does not hide the way back onto a loop on a thread of any class")
  void aVetoHidesNoWayBack() {
    Schedulers.registerNonBlockingThreadPredicate(Thread::isVirtual);
    Executor virtual = Thread::startVirtualThread;
    DefaultEventLoop netty = new DefaultEventLoop(virtual);
    try {
      EventLoop loop = Here.loopOn(netty);
      assertThat(loop.detector()).isEqualTo("Netty");
      assertThat(loop.resume()).isSameAs(netty);
    } finally {
      Schedulers.resetNonBlockingThreadPredicate();
      netty.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }

  @Test
  @DisplayName("detection 14: a marker does not hide the way back onto a loop on such a thread")
  void aMarkerHidesNoWayBack() {
    Executor marked = command -> new Marked(command).start();
    DefaultEventLoop netty = new DefaultEventLoop(marked);
    try {
      EventLoop loop = Here.loopOn(netty);
      assertThat(loop.detector()).isEqualTo("Netty");
      assertThat(loop.resume()).isSameAs(netty);
    } finally {
      netty.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }

  /** As a thread factory for Reactor makes them. */
  private static final class Marked extends Thread implements reactor.core.scheduler.NonBlocking {
    Marked(Runnable task) {
      super(task, "marked");
    }
  }
}
