package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import io.netty.channel.DefaultEventLoop;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xnio.OptionMap;
import org.xnio.Options;
import org.xnio.Xnio;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import reactor.core.scheduler.Scheduler;
import reactor.netty.resources.LoopResources;

class MarkedThreadsDetectionTest {
  private static Executor rx(io.reactivex.rxjava3.core.Scheduler scheduler) {
    return scheduler::scheduleDirect;
  }

  @Test
  void reactorsParallelThreadsAreLoopsWithoutAWayBackAndItsElasticOnesAreNot() {
    Scheduler parallel = reactor.core.scheduler.Schedulers.newParallel("parallel", 1);
    Scheduler elastic = reactor.core.scheduler.Schedulers.newBoundedElastic(1, 1, "elastic");
    try {
      EventLoop loop = Asked.loopOn(parallel::schedule);
      assertThat(loop.detector()).isEqualTo("Reactor");
      assertThat(loop.resume()).isNull();
      assertThat(Asked.on(elastic::schedule)).isInstanceOf(MayBlock.class);
    } finally {
      parallel.dispose();
      elastic.dispose();
    }
  }

  @Test
  @DisplayName("detection 14: reactor-netty's loops keep their way back")
  void reactorNettysLoopsKeepTheirWayBack() {
    LoopResources resources = LoopResources.create("test", 1, true);
    try {
      Executor eventLoop = resources.onServer(false).next();
      EventLoop loop = Asked.loopOn(eventLoop);
      assertThat(loop.detector()).isEqualTo("Netty");
      assertThat(loop.resume()).isSameAs(eventLoop);
    } finally {
      resources.disposeLater().block();
    }
  }

  @Test
  @DisplayName("detection 28: a thread factory that hides Reactor's marker is missed, or overruled")
  void aThreadFactoryThatHidesTheMarkerIsMissedUnlessOverruled() {
    Scheduler hidden = reactor.core.scheduler.Schedulers.newParallel(1, Thread::new);
    try {
      assertThat(Asked.on(hidden::schedule)).isInstanceOf(MayBlock.class);
      assertThat(
              Asked.<Object>call(
                  hidden::schedule,
                  () -> Asked.here(thread -> new EventLoop("mine", null, "application", false))))
          .isEqualTo(new EventLoop("mine", null, "application", false));
    } finally {
      hidden.dispose();
    }
  }

  @Test
  void threadsOfARelocatedCopyAreLoopsToo() {
    List<CallerContext> found = new ArrayList<>();
    Asked.runAndWait(new RelocatedReactorThread(() -> found.add(Asked.here())));
    assertThat(found)
        .singleElement()
        .isInstanceOfSatisfying(
            EventLoop.class, loop -> assertThat(loop.detector()).isEqualTo("Reactor"));
  }

  private static final class RelocatedReactorThread extends Thread
      implements relocated.reactor.core.scheduler.NonBlocking {
    RelocatedReactorThread(Runnable task) {
      super(task);
    }
  }

  @Test
  void rxJavasComputationThreadsAreLoopsAndItsIoThreadsAreNot() {
    assertThat(Asked.loopOn(rx(Schedulers.computation())).detector()).isEqualTo("RxJava");
    assertThat(Asked.on(rx(Schedulers.single()))).isInstanceOf(EventLoop.class);
    assertThat(Asked.on(rx(Schedulers.io()))).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 12: the loops of others are found though Reactor lets them block")
  void otherFrameworksLoopsAreFoundThoughReactorLetsThemBlock() {
    Vertx vertx = Vertx.vertx();
    DefaultEventLoop netty = new DefaultEventLoop();
    try {
      Executor onVertx = command -> vertx.runOnContext(ignored -> command.run());
      for (Executor loop : new Executor[] {onVertx, netty, rx(Schedulers.computation())}) {
        assertThat(Asked.call(loop, reactor.core.scheduler.Schedulers::isInNonBlockingThread))
            .isFalse();
        assertThat(Asked.on(loop)).isInstanceOf(EventLoop.class);
      }
    } finally {
      vertx.close().await();
      netty.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
    }
  }

  @Test
  @DisplayName("detection 19: XNIO's I/O threads are loops whatever XNIO says")
  void xniosIoThreadsAreLoopsWhateverXnioSays() throws Exception {
    XnioWorker worker =
        Xnio.getInstance().createWorker(OptionMap.create(Options.WORKER_IO_THREADS, 1));
    try {
      XnioIoThread thread = worker.getIoThread();
      assertThat(Asked.call(thread, Xnio::isBlockingAllowed)).isTrue();
      EventLoop loop = Asked.loopOn(thread);
      assertThat(loop.detector()).isEqualTo("XNIO");
      assertThat(Asked.threadOf(Asked.resume(loop))).isSameAs(thread);
      assertThat(Asked.on(worker)).isInstanceOf(MayBlock.class);
    } finally {
      worker.shutdown();
    }
  }
}
