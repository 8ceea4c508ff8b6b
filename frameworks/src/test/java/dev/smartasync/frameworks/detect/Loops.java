package dev.smartasync.frameworks.detect;

import dev.smartasync.tck.Caller;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import org.eclipse.jetty.util.thread.Invocable;
import reactor.core.scheduler.Schedulers;

/** Loops on which several contracts are held. */
final class Loops {
  private Loops() {}

  /** One task at a time, but on any of the pool's threads. */
  static Caller ofKotlinsDefault() {
    return new Caller(
        ExecutorsKt.asExecutor(Dispatchers.getDefault().limitedParallelism(1, null)), () -> {});
  }

  /** A plain thread that a predicate of Reactor's names. */
  static Caller ofReactorsPredicate() {
    Schedulers.registerNonBlockingThreadPredicate(on -> on.getName().equals("predicate"));
    return onThread("predicate", Schedulers::resetNonBlockingThreadPredicate);
  }

  /** A plain thread whose tasks Jetty was told not to block. */
  static Caller ofJetty() {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    return new Caller(notBlocking(thread), thread);
  }

  /** Tasks of a thread that Jetty was told not to block. */
  static Executor notBlocking(Executor thread) {
    return task -> thread.execute(() -> Invocable.invokeNonBlocking(task));
  }

  /** A plain thread of that name, and what closing it takes back. */
  static Caller onThread(String name, Runnable takingBack) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).factory());
    return new Caller(
        thread,
        () -> {
          takingBack.run();
          thread.close();
        });
  }
}
