package dev.smartasync.tck.conformance.alone;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;

/** A program of its own that touches every crossing, with this library alone on its class path. */
public final class Alone {

  /** A face that demands values. */
  public interface Sync {
    String asynchronous();

    String future();

    String blocking();
  }

  /** A face that demands stages. */
  public interface Async {
    CompletableFuture<String> asynchronous();

    CompletableFuture<String> future();

    CompletableFuture<String> blocking();
  }

  /** A target of every colour that the JDK has. */
  public static final class Target {
    public CompletionStage<String> asynchronous() {
      return CompletableFuture.completedFuture("asynchronous");
    }

    public Future<String> future() {
      return CompletableFuture.completedFuture("future");
    }

    public String blocking() {
      return "blocking";
    }
  }

  private Alone() {}

  public static void main(String[] arguments) {
    for (String absent :
        List.of(
            "io.netty.channel.EventLoop", "reactor.core.publisher.Mono", "io.vertx.core.Vertx")) {
      require(!isThere(absent), absent + " is on the class path");
    }
    SmartRuntime runtime = SmartRuntime.shared();
    require(runtime.context() instanceof MayBlock, "main may block");
    Sync sync = runtime.facade(Sync.class, new Target());
    Async async = runtime.facade(Async.class, new Target());
    require(sync.asynchronous().equals("asynchronous"), "await");
    require(sync.future().equals("future"), "await of a plain future");
    require(sync.blocking().equals("blocking"), "pass-through");
    require(async.asynchronous().join().equals("asynchronous"), "pass-through of a stage");
    require(async.future().join().equals("future"), "pass-through of a plain future");
    require(async.blocking().join().equals("blocking"), "offload");
    require(Smart.call(() -> "called").await().equals("called"), "call");
    require(
        runtime.run(() -> async.blocking().thenApply(value -> refused(sync))), "refused on a loop");
    require(seenByDeadlines() == null, "deadlines inherit what their first caller had");
    System.out.println("alone: all is well");
  }

  private static boolean refused(Sync sync) {
    try {
      sync.blocking();
      return false;
    } catch (BlockingCallRefusedException expected) {
      return true;
    }
  }

  /** The thread that watches deadlines is started by the first timed call and lives for ever. */
  private static String seenByDeadlines() {
    InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    inherited.set("the first caller's");
    try (SmartRuntime timed = SmartRuntime.builder().timeout(Duration.ofMillis(300)).build()) {
      return timed
          .offload(() -> new CountDownLatch(1).await())
          .handle((value, expired) -> inherited.get())
          .join();
    }
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name, false, Alone.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void require(boolean condition, String what) {
    if (!condition) {
      throw new AssertionError(what);
    }
  }
}
