package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import io.netty.channel.IoEventLoopGroup;
import io.netty.channel.ManualIoEventLoop;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.concurrent.ImmediateEventExecutor;
import io.netty.util.internal.InternalThreadLocalMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NettyDetectionTest {
  private static IoEventLoopGroup group(Executor executor) {
    return new MultiThreadIoEventLoopGroup(1, executor, NioIoHandler.newFactory());
  }

  private static void stop(EventExecutorGroup group) {
    group.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  void anEventLoopIsALoopWithAWayBack() {
    IoEventLoopGroup group = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    try {
      Thread thread = Asked.threadOf(group.next());
      EventLoop loop = Asked.loopOn(group.next());
      assertThat(loop.detector()).isEqualTo("Netty");
      assertThat(loop.name()).isEqualTo(thread.getName());
      assertThat(loop.reentrant()).isFalse();
      assertThat(Asked.threadOf(Asked.resume(loop))).isSameAs(thread);
    } finally {
      stop(group);
    }
  }

  @Test
  void eachLoopOfAGroupResolvesItself() {
    IoEventLoopGroup group = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    try {
      Executor first = group.next();
      Executor second = group.next();
      assertThat(Asked.loopOn(first).resume()).isSameAs(first);
      assertThat(Asked.loopOn(second).resume()).isSameAs(second);
    } finally {
      stop(group);
    }
  }

  @Test
  @DisplayName("detection 03: a loop on a virtual thread resumes on that thread")
  void aLoopOnAVirtualThreadResumesOnThatThread() {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      IoEventLoopGroup group = group(virtual);
      try {
        Thread thread = Asked.threadOf(group.next());
        assertThat(thread.isVirtual()).isTrue();
        EventLoop loop = Asked.loopOn(group.next());
        assertThat(loop.detector()).isEqualTo("Netty");
        assertThat(Asked.threadOf(Asked.resume(loop))).isSameAs(thread);
      } finally {
        stop(group);
      }
    }
  }

  @Test
  void aLoopStaysALoopWhileWhatDetectionKnowsIsDiscarded() {
    Detection detection = Asked.detection();
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      IoEventLoopGroup group = group(virtual);
      AtomicBoolean discarding = new AtomicBoolean(true);
      try {
        CompletableFuture<Integer> wrong =
            CompletableFuture.supplyAsync(
                () -> {
                  int answers = 0;
                  do {
                    answers += detection.current() instanceof MayBlock ? 1 : 0;
                  } while (discarding.get());
                  return answers;
                },
                group.next());
        for (int time = 0; time < 1_000; time++) {
          detection.reset();
        }
        discarding.set(false);
        assertThat(wrong.join()).isZero();
      } finally {
        discarding.set(false);
        stop(group);
      }
    }
  }

  @Test
  @DisplayName("detection 04: an ordinary virtual thread may block and gets no map of Netty's")
  void anOrdinaryVirtualThreadMayBlockAndGetsNoMapOfNetty() {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      boolean untouched =
          Asked.call(
              virtual,
              () -> Asked.here() instanceof MayBlock && InternalThreadLocalMap.getIfSet() == null);
      assertThat(untouched).isTrue();
    }
  }

  @Test
  @DisplayName("detection 05: a pool thread is a loop only while it runs one")
  void aPoolThreadIsALoopOnlyWhileItRunsOne() {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Thread thread = Asked.threadOf(pool);
      IoEventLoopGroup group = group(pool);
      assertThat(Asked.threadOf(group.next())).isSameAs(thread);
      assertThat(Asked.on(group.next())).isInstanceOf(EventLoop.class);
      stop(group);
      assertThat(Asked.threadOf(pool)).isSameAs(thread);
      assertThat(Asked.on(pool)).isInstanceOf(MayBlock.class);
    }
  }

  @Test
  @DisplayName("detection 06: a manual loop is a loop inside runNow only")
  void aManualLoopIsALoopInsideRunNowOnly() {
    ManualIoEventLoop loop =
        new ManualIoEventLoop(Thread.currentThread(), NioIoHandler.newFactory());
    AtomicReference<CallerContext> inside = new AtomicReference<>();
    loop.execute(() -> inside.set(Asked.here()));
    assertThat(Asked.here()).isInstanceOf(MayBlock.class);
    loop.runNow();
    assertThat(inside.get()).isInstanceOf(EventLoop.class);
    assertThat(((EventLoop) inside.get()).resume()).isSameAs(loop);
    assertThat(Asked.here()).isInstanceOf(MayBlock.class);
    Future<?> terminated = loop.shutdownGracefully(0, 0, TimeUnit.SECONDS);
    while (!terminated.isDone()) {
      loop.runNow();
    }
  }

  @Test
  @DisplayName("detection 10: a relocated copy is a loop that resumes on the same thread")
  void aRelocatedCopyIsALoopThatResumesOnTheSameThread() {
    var loop = new io.grpc.netty.shaded.io.netty.channel.DefaultEventLoop();
    try {
      Thread thread = Asked.threadOf(loop);
      EventLoop context = Asked.loopOn(loop);
      assertThat(context.detector()).isEqualTo("Netty");
      assertThat(context.resume()).isSameAs(loop);
      assertThat(Asked.threadOf(Asked.resume(context))).isSameAs(thread);
    } finally {
      assertThat(loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(10_000))
          .isTrue();
    }
  }

  @Test
  void aRelocatedCopysThreadsAreKnownByTheirClassToo() {
    var threads = new io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory("pool");
    try (ExecutorService pool = Executors.newSingleThreadExecutor(threads)) {
      assertThat(Asked.loopOn(pool).detector()).isEqualTo("Netty");
    }
  }

  @Test
  void aRelocatedCopyIsFoundOnAVirtualThreadToo() {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      var loop = new io.grpc.netty.shaded.io.netty.channel.DefaultEventLoop(virtual);
      assertThat(Asked.loopOn(loop).resume()).isSameAs(loop);
      assertThat(loop.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(10_000))
          .isTrue();
    }
  }

  @Test
  @DisplayName("detection 15: the immediate executor makes no loop of its caller")
  void theImmediateExecutorMakesNoLoopOfItsCaller() {
    assertThat(ImmediateEventExecutor.INSTANCE.inEventLoop()).isTrue();
    assertThat(Asked.on(ImmediateEventExecutor.INSTANCE)).isInstanceOf(MayBlock.class);
  }

  @Test
  @DisplayName("detection 16: a blocking pool on Netty's threads is a loop unless overruled")
  void aBlockingPoolOnNettyThreadsIsALoopUnlessTheApplicationSaysOtherwise() {
    try (ExecutorService pool =
        Executors.newSingleThreadExecutor(new DefaultThreadFactory("jdbc"))) {
      assertThat(Asked.loopOn(pool).resume()).isNull();
      CallerContext overruled =
          Asked.call(
              pool,
              () ->
                  Asked.here(thread ->
                      thread.getName().startsWith("jdbc") ? new CallerContext.MayBlock() : null));
      assertThat(overruled).isInstanceOf(MayBlock.class);
    }
  }

  @Test
  @DisplayName("detection 16: a thread of Netty's that permits blocking calls may block")
  void aThreadThatPermitsBlockingCallsMayBlock() {
    EventExecutorGroup group =
        new DefaultEventExecutorGroup(
            1,
            task ->
                new FastThreadLocalThread(task) {
                  @Override
                  public boolean permitBlockingCalls() {
                    return true;
                  }
                });
    try {
      assertThat(Asked.on(group.next())).isInstanceOf(MayBlock.class);
    } finally {
      stop(group);
    }
  }
}
