package dev.smartasync.frameworks.versions;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Fact.WORKERS;
import static dev.smartasync.frameworks.evidence.Framework.NETTY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.frameworks.evidence.Shows;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.FastThreadLocalThread;
import io.netty.util.internal.InternalThreadLocalMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs on Netty 4.1 and 4.2 alike. */
@SuppressWarnings("deprecation") // the groups that both versions have
class NettyVersionsTest {

  private static EventLoopGroup group(Executor executor) {
    return new NioEventLoopGroup(1, executor);
  }

  private static void stop(EventExecutorGroup group) {
    group.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
  }

  @Test
  @Shows(
      framework = NETTY,
      what = {DETECTED, RESUMES})
  void anEventLoopIsALoopAndResumesOnItsThread() {
    EventLoopGroup group = new NioEventLoopGroup(2);
    try {
      Seen first = Seen.on(group.next());
      Seen second = Seen.on(group.next());
      assertThat(first.thread()).isNotSameAs(second.thread());
      first.isALoop("Netty").resumesOnItsThread();
      second.isALoop("Netty").resumesOnItsThread();
    } finally {
      stop(group);
    }
  }

  @Test
  @Shows(
      framework = NETTY,
      what = {DETECTED, RESUMES})
  void aLoopOnAPlainThreadIsALoopAndResumesThere() {
    EventLoopGroup group = group(task -> Thread.ofPlatform().name("plain").start(task));
    try {
      Seen seen = Seen.on(group.next());
      assertThat(seen.thread().getClass()).isSameAs(Thread.class);
      seen.isALoop("Netty").resumesOnItsThread();
    } finally {
      stop(group);
    }
  }

  @Test
  @Shows(
      framework = NETTY,
      what = {DETECTED, RESUMES})
  void aLoopOnAVirtualThreadIsALoopAndResumesThere() {
    EventLoopGroup group = group(task -> Thread.ofVirtual().name("virtual").start(task));
    try {
      Seen seen = Seen.on(group.next());
      assertThat(seen.thread().isVirtual()).isTrue();
      seen.isALoop("Netty").resumesOnItsThread();
    } finally {
      stop(group);
    }
  }

  @Test
  @Shows(framework = NETTY, what = DETECTED)
  void aPoolThreadIsALoopOnlyWhileItRunsOne() {
    try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
      Thread thread = Seen.on(pool).mayBlock().thread();
      EventLoopGroup group = group(pool);
      try {
        assertThat(Seen.on(group.next()).isALoop("Netty").thread()).isSameAs(thread);
      } finally {
        stop(group);
      }
      assertThat(Seen.on(pool).mayBlock().thread()).isSameAs(thread);
    }
  }

  @Test
  @Shows(framework = NETTY, what = DETECTED)
  void aThreadOfAnExecutorGroupIsALoopAndResumesThere() {
    EventExecutorGroup group = new DefaultEventExecutorGroup(1);
    try {
      Seen.on(group.next()).isALoop("Netty").resumesOnItsThread();
    } finally {
      stop(group);
    }
  }

  @Test
  @Shows(framework = NETTY, what = WORKERS)
  void aThreadThatPermitsBlockingCallsMayBlock() {
    try (ExecutorService pool = Executors.newSingleThreadExecutor(Permitting::new)) {
      Seen.on(pool).mayBlock();
    }
  }

  @Test
  @Shows(framework = NETTY, what = WORKERS)
  void anOrdinaryVirtualThreadMayBlockAndGetsNoMapOfNetty() {
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Boolean> untouched =
          CompletableFuture.supplyAsync(
              () -> {
                Seen.here().mayBlock();
                return InternalThreadLocalMap.getIfSet() == null;
              },
              virtual);
      assertThat(Seen.soon(untouched)).isTrue();
    }
  }

  private static final class Permitting extends FastThreadLocalThread {
    private Permitting(Runnable task) {
      super(task);
    }

    @Override
    public boolean permitBlockingCalls() {
      return true;
    }
  }
}
