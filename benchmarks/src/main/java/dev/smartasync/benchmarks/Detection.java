package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import io.netty.channel.DefaultEventLoop;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.util.thread.Invocable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import reactor.core.scheduler.Schedulers;

/**
 * The question that each crossing asks, by the thread and by what the application uses. What it
 * takes with fewer frameworks is seen by leaving their jars out of the class path, with {@code -p
 * used=NONE -p on=PLAIN}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Detection {

  private static final int CALLS = 100_000;
  private static final Crossings CROSSINGS = Crossings.of(SmartRuntime.shared());

  private static final List<Function<Runnable, Thread>> OWN_CLASSES =
      List.of(A::new, B::new, C::new, D::new, E::new, F::new);

  /** What the application has used of the frameworks on its class path. */
  public enum Used {
    /** Nothing, though all can be loaded. */
    NONE,
    /** One that is asked on any thread. */
    REACTOR,
    /** All of them. */
    ALL
  }

  /** Which thread asks. */
  public enum On {
    /** A thread of a pool. */
    PLAIN,
    /** The same, of a class of its own, the first of six: those that asked later come before it. */
    ONE_OF_SIX,
    /** A virtual thread. */
    VIRTUAL,
    /** A loop of Netty's, which uses Netty. */
    NETTY_LOOP,
    /** A loop of Vert.x, which uses Netty, too. */
    VERTX_LOOP
  }

  @Param Used used = Used.NONE;

  @Param On on = On.PLAIN;

  private Executor thread = Runnable::run;
  private AutoCloseable closing = () -> {};

  /** Uses the frameworks and starts the thread. */
  @Setup
  public void start() {
    if (used != Used.NONE) {
      Schedulers.isInNonBlockingThread();
    }
    if (used == Used.ALL) {
      DefaultEventLoop netty = new DefaultEventLoop();
      netty.submit(() -> {}).awaitUninterruptibly();
      netty.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
      Infrastructure.canCallerThreadBeBlocked();
      Invocable.isNonBlockingInvocation();
    }
    switch (on) {
      case PLAIN -> use(Executors.newSingleThreadExecutor());
      case ONE_OF_SIX -> {
        OWN_CLASSES.forEach(ofOwnClass -> askOn(ofOwnClass::apply));
        use(Executors.newSingleThreadExecutor(OWN_CLASSES.getFirst()::apply));
      }
      case VIRTUAL -> use(Executors.newSingleThreadExecutor(Thread.ofVirtual().factory()));
      case NETTY_LOOP -> {
        DefaultEventLoop loop = new DefaultEventLoop();
        thread = loop;
        closing = () -> loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
      }
      case VERTX_LOOP -> {
        Vertx vertx = Vertx.vertx();
        thread = command -> vertx.runOnContext(nothing -> command.run());
        closing = () -> vertx.close().await();
      }
    }
  }

  private static void askOn(ThreadFactory threads) {
    try (ExecutorService thread = Executors.newSingleThreadExecutor(threads)) {
      CompletableFuture.runAsync(CROSSINGS::passesDirectly, thread).join();
    }
  }

  private void use(ExecutorService executor) {
    thread = executor;
    closing = executor;
  }

  /** Ends the thread. */
  @TearDown
  public void stop() throws Exception {
    closing.close();
  }

  /** As a generated facade asks before it calls a blocking method. */
  @Benchmark
  @OperationsPerInvocation(CALLS)
  public void mayBlock(Blackhole answers) {
    CompletableFuture.runAsync(
            () -> {
              for (int call = 0; call < CALLS; call++) {
                answers.consume(CROSSINGS.passesDirectly());
              }
            },
            thread)
        .join();
  }

  private static final class A extends Thread {
    A(Runnable task) {
      super(task);
    }
  }

  private static final class B extends Thread {
    B(Runnable task) {
      super(task);
    }
  }

  private static final class C extends Thread {
    C(Runnable task) {
      super(task);
    }
  }

  private static final class D extends Thread {
    D(Runnable task) {
      super(task);
    }
  }

  private static final class E extends Thread {
    E(Runnable task) {
      super(task);
    }
  }

  private static final class F extends Thread {
    F(Runnable task) {
      super(task);
    }
  }
}
