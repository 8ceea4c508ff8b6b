package dev.smartasync.frameworks.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.spi.impl.operationexecutor.OperationHostileThread;
import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.frameworks.Fork;
import io.netty.channel.DefaultEventLoop;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.runtime.IOThreadDetector;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.io.File;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import org.eclipse.jetty.util.thread.Invocable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Frameworks as named modules, opened to nobody. */
class ModulesTest {
  private static final Pattern MODULES =
      Pattern.compile(
          "(vertx-core|netty-(buffer|codec(-base|-classes-quic|-compression|-dns"
              + "|-http[23]?|-socks)?|common|handler(-proxy)?|resolver(-dns)?"
              + "|transport(-native-unix-common)?)-\\d|reactor-core"
              + "|reactive-streams-\\d|rxjava|mutiny|smallrye-common-annotation|jctools|kotlin|jetty-util"
              + "|slf4j-api|jackson-|jspecify|grpc-netty-shaded|hazelcast|quarkus-core).*\\.jar");

  /** Asks on a thread of each framework. */
  static final class OnEach {
    private OnEach() {}

    public static void main(String[] arguments) throws Exception {
      System.out.println("modules " + areModules());
      Vertx vertx = Vertx.vertx();
      print("Vert.x loop", command -> vertx.runOnContext(nothing -> command.run()));
      print("Vert.x worker", command -> vertx.executeBlocking(() -> ran(command)));
      print("Netty loop", new DefaultEventLoop());
      Executor virtual = Thread::startVirtualThread;
      print("Netty on a virtual thread", new DefaultEventLoop(virtual));
      Scheduler parallel = Schedulers.newParallel("parallel", 1);
      print("Reactor", parallel::schedule);
      print("RxJava", io.reactivex.rxjava3.schedulers.Schedulers.computation()::scheduleDirect);
      print("Kotlin default", ExecutorsKt.asExecutor(Dispatchers.getDefault()));
      print("Kotlin io", ExecutorsKt.asExecutor(Dispatchers.getIO()));
      print("runBlocking", OnEach::runBlocking);
      print("Jetty", Invocable::invokeNonBlocking);
      Schedulers.registerNonBlockingThreadPredicate(thread -> thread.getName().equals("predicate"));
      print("predicate", command -> new Thread(command, "predicate").start());
      Infrastructure.setCanCallerThreadBeBlockedSupplier(
          () -> !Thread.currentThread().getName().equals("mutiny"));
      print("Mutiny", command -> new Thread(command, "mutiny").start());
      print("relocated Netty", new io.grpc.netty.shaded.io.netty.channel.DefaultEventLoop());
      print("Hazelcast", command -> new Partition(command).start());
      BlockingOperationControl.setIoThreadDetector(
          new IOThreadDetector[] {() -> Thread.currentThread().getName().equals("quarkus")});
      print("Quarkus", command -> new Thread(command, "quarkus").start());
      print("main", Runnable::run);
      System.exit(0);
    }

    /** A thread as Hazelcast marks them. */
    private static final class Partition extends Thread implements OperationHostileThread {
      Partition(Runnable command) {
        super(command, "partition");
      }
    }

    private static boolean areModules() {
      for (Class<?> type :
          new Class<?>[] {
            SmartRuntime.class,
            Vertx.class,
            DefaultEventLoop.class,
            Schedulers.class,
            io.reactivex.rxjava3.schedulers.Schedulers.class,
            Infrastructure.class,
            Dispatchers.class,
            EmptyCoroutineContext.class,
            Invocable.class,
            io.grpc.netty.shaded.io.netty.channel.DefaultEventLoop.class,
            OperationHostileThread.class,
            BlockingOperationControl.class
          }) {
        if (!type.getModule().isNamed()) {
          throw new AssertionError(type + " is in no module");
        }
      }
      return true;
    }

    private static boolean ran(Runnable command) {
      command.run();
      return true;
    }

    private static void runBlocking(Runnable command) {
      try {
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE, (scope, continuation) -> ran(command));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    private static void print(String where, Executor executor) {
      System.out.println(where + ": " + described(Here.on(executor)));
    }

    private static String described(CallerContext context) {
      return switch (context) {
        case MayBlock() -> "may block";
        case EventLoop loop ->
            loop.detector()
                + (loop.resume() == null ? ", no way back" : "")
                + (loop.reentrant() ? ", re-entrant" : "");
      };
    }
  }

  @Test
  @DisplayName("detection 32: frameworks that are named modules get the same verdicts")
  void namedModules() throws Exception {
    String ours = SmartRuntime.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertThat(
            Fork.runWithModules(
                OnEach.class,
                entry ->
                    new File(entry).equals(new File(ours))
                        || MODULES.matcher(new File(entry).getName()).matches(),
                "--add-modules",
                "ALL-MODULE-PATH"))
        .contains(
            "modules true",
            "Vert.x loop: Vert.x",
            "Vert.x worker: may block",
            "Netty loop: Netty",
            "Netty on a virtual thread: Netty",
            "Reactor: Reactor, no way back",
            "RxJava: RxJava, no way back",
            "Kotlin default: Kotlin",
            "Kotlin io: may block",
            "runBlocking: Kotlin runBlocking, re-entrant",
            "Jetty: Jetty, no way back",
            "predicate: Reactor, no way back",
            "Mutiny: Mutiny, no way back",
            "relocated Netty: Netty",
            "Hazelcast: Hazelcast, no way back",
            "Quarkus: Quarkus, no way back",
            "main: may block");
  }
}
