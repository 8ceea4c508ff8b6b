package dev.smartasync.tck;

import dev.smartasync.CallerContext;
import dev.smartasync.SmartRuntime;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.reactivex.rxjava3.core.Scheduler;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.awt.EventQueue;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import reactor.core.scheduler.Schedulers;

/**
 * The kinds of thread that a call can come from; {@link #open()} makes one of that kind. The loops
 * of a framework can be opened where the framework is on the class path; the other kinds need none.
 */
public enum CallerKind {
  /** A plain platform thread. */
  PLATFORM_THREAD {
    @Override
    public Caller open() {
      return ofOneThread(Thread.ofPlatform().name("plain").daemon().factory());
    }
  },
  /** A virtual thread. */
  VIRTUAL_THREAD {
    @Override
    public Caller open() {
      return ofOneThread(Thread.ofVirtual().name("virtual").factory());
    }
  },
  /** A thread that {@link SmartRuntime#run} made a loop. */
  BUILT_IN_LOOP {
    @Override
    public Caller open() {
      CompletableFuture<Executor> opened = new CompletableFuture<>();
      CompletableFuture<Void> ending = new CompletableFuture<>();
      Thread thread =
          Thread.ofPlatform()
              .name("built-in-loop")
              .daemon()
              .start(() -> {
                try (SmartRuntime runtime = SmartRuntime.builder().build()) {
                  runtime.run(() -> {
                    opened.complete(resume(runtime.context()));
                    return ending;
                  });
                } catch (RuntimeException | Error failure) {
                  opened.completeExceptionally(failure);
                }
              });
      return new Caller(
          opened.join(),
          () -> {
            ending.complete(null);
            thread.join();
          });
    }
  },
  /** An event loop of Netty's; needs {@code netty-transport}. */
  NETTY_LOOP("io.netty.channel.nio.NioIoHandler") {
    @Override
    public Caller open() {
      MultiThreadIoEventLoopGroup group =
          new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
      return new Caller(
          group.next(), () -> group.shutdownGracefully(0, 5, TimeUnit.SECONDS).sync());
    }
  },
  /** An event loop of Vert.x, on a context of its own; needs {@code vertx-core}. */
  VERTX_LOOP("io.vertx.core.Vertx") {
    @Override
    public Caller open() {
      Vertx vertx =
          Vertx.vertx(
              new VertxOptions()
                  .setEventLoopPoolSize(1)
                  .setWorkerPoolSize(1)
                  .setInternalBlockingPoolSize(1));
      Context context = vertx.getOrCreateContext();
      return new Caller(
          task -> context.runOnContext(nothing -> task.run()),
          () -> vertx.close().toCompletionStage().toCompletableFuture().get());
    }
  },
  /** A thread of Reactor's that must not block; needs {@code reactor-core}. */
  REACTOR_THREAD("reactor.core.scheduler.Schedulers") {
    @Override
    public Caller open() {
      var scheduler = Schedulers.newSingle("reactor", true);
      return new Caller(
          scheduler::schedule, () -> scheduler.disposeGracefully().block(Caller.PATIENCE));
    }
  },
  /** A computation thread of RxJava's, which outlives its caller; needs {@code rxjava}. */
  RXJAVA_THREAD("io.reactivex.rxjava3.schedulers.Schedulers") {
    @Override
    public Caller open() {
      Scheduler.Worker worker =
          io.reactivex.rxjava3.schedulers.Schedulers.computation().createWorker();
      return new Caller(worker::schedule, worker::dispose);
    }
  },
  /**
   * Swing's event dispatch thread, which outlives its caller; needs the module {@code
   * java.desktop}.
   */
  SWING_THREAD("java.awt.EventQueue") {
    @Override
    public Caller open() {
      return new Caller(EventQueue::invokeLater, () -> {});
    }
  };

  private static final String ALWAYS_THERE = "java.lang.Thread";

  private final String needed;

  CallerKind() {
    this(ALWAYS_THERE);
  }

  CallerKind(String needed) {
    this.needed = needed;
  }

  /**
   * Makes a caller of this kind.
   *
   * @return the caller, to be closed
   */
  public abstract Caller open();

  /**
   * Returns whether callers of this kind are event loops.
   *
   * @return false for threads that may block
   */
  public boolean isLoop() {
    return switch (this) {
      case PLATFORM_THREAD, VIRTUAL_THREAD -> false;
      case BUILT_IN_LOOP, NETTY_LOOP, VERTX_LOOP, REACTOR_THREAD, RXJAVA_THREAD, SWING_THREAD ->
          true;
    };
  }

  /**
   * Returns whether there is a way back onto callers of this kind, so that what was offloaded from
   * them completes there.
   *
   * @return true for loops that are executors of their own
   */
  public boolean resumes() {
    return switch (this) {
      case BUILT_IN_LOOP, NETTY_LOOP, VERTX_LOOP, SWING_THREAD -> true;
      case PLATFORM_THREAD, VIRTUAL_THREAD, REACTOR_THREAD, RXJAVA_THREAD -> false;
    };
  }

  /**
   * Returns whether callers of this kind can be opened here.
   *
   * @return whether the framework it needs is on the class path
   */
  public boolean isAvailable() {
    try {
      Class.forName(needed, false, CallerKind.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException absent) {
      return false;
    }
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Caller ofOneThread(ThreadFactory threads) {
    ExecutorService executor = Executors.newSingleThreadExecutor(threads);
    return new Caller(executor, executor);
  }

  private static Executor resume(CallerContext context) {
    if (context instanceof CallerContext.EventLoop loop && loop.resume() != null) {
      return loop.resume();
    }
    throw new IllegalStateException("SmartRuntime.run gives no loop with a way back: " + context);
  }
}
