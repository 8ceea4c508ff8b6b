package dev.smartasync.benchmarks;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** An event loop from which calls are made and where their results have to arrive. */
final class Loop implements Executor, AutoCloseable {

  private final Executor executor;
  private final Runnable closing;
  private final Thread thread;
  private final boolean ofVertx;
  private @Nullable Vertx vertx;

  private Loop(Executor executor, Runnable closing, @Nullable Vertx vertx) {
    this.executor = executor;
    this.closing = closing;
    this.vertx = vertx;
    ofVertx = vertx != null;
    thread = CompletableFuture.supplyAsync(Thread::currentThread, executor).join();
  }

  /** Returns a new loop of the framework with that name. */
  static Loop of(String framework) {
    return switch (framework) {
      case "netty" -> netty();
      case "vertx" -> ofVertx();
      default -> throw new IllegalArgumentException("netty or vertx, not " + framework);
    };
  }

  static Loop netty() {
    MultiThreadIoEventLoopGroup group =
        new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    Runnable closing =
        () -> group.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    return new Loop(group.next(), closing, null);
  }

  private static Loop ofVertx() {
    Vertx vertx = newVertx();
    Context context = vertx.getOrCreateContext();
    return new Loop(task -> context.runOnContext(nothing -> task.run()), () -> {}, vertx);
  }

  private static Vertx newVertx() {
    return Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  }

  @Override
  public void execute(Runnable task) {
    executor.execute(task);
  }

  boolean isHere() {
    return Thread.currentThread() == thread;
  }

  /** Whether Vert.x brings results of its own calls back here. */
  boolean isOfVertx() {
    return ofVertx;
  }

  /** The Vert.x of this loop, or one for a loop that is not of Vert.x. */
  Vertx vertx() {
    Vertx known = vertx;
    if (known == null) {
      known = newVertx();
      vertx = known;
    }
    return known;
  }

  /** Ends the threads, which would keep a fork alive. */
  @Override
  public void close() {
    closing.run();
    if (vertx != null) {
      vertx.close().await();
    }
  }
}
