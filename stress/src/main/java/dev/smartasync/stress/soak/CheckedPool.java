package dev.smartasync.stress.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * A few platform threads that, unlike those of the JDK's pools, do not tidy up between tasks: they
 * look whether the task before has left an interrupt or a context. Interrupting them takes its time
 * now and then, so that an interrupt that comes too late for its task finds the next one.
 */
final class CheckedPool implements Executor {

  private static final int ONE_IN = 16;
  private static final long STALL_NANOS = 500_000;

  private final Violations violations;
  private final Predicate<Thread> loops;
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean stopped;

  CheckedPool(int threads, Violations violations, Predicate<Thread> loops) {
    this.violations = violations;
    this.loops = loops;
    for (int i = 0; i < threads; i++) {
      Thread worker = new Worker("checked-" + i);
      workers.add(worker);
      worker.start();
    }
  }

  @Override
  public void execute(Runnable task) {
    if (stopped) {
      throw new RejectedExecutionException("stopped");
    }
    queue.add(task);
  }

  /** Interrupts what runs and forgets what is queued. */
  void stop() {
    stopped = true;
    queue.clear();
    workers.forEach(Thread::interrupt);
  }

  private final class Worker extends Thread {

    Worker(String name) {
      super(name);
      setDaemon(true);
    }

    @Override
    public void interrupt() {
      boolean stalls = ThreadLocalRandom.current().nextInt(ONE_IN) == 0;
      if (stalls && !stopped && !loops.test(Thread.currentThread())) {
        LockSupport.parkNanos(STALL_NANOS);
      }
      super.interrupt();
    }

    @Override
    public void run() {
      while (!stopped) {
        try {
          queue.take().run();
        } catch (InterruptedException e) {
          dirty();
        }
        if (Thread.interrupted()) {
          dirty();
        }
        if (Baggage.current() != null) {
          violations.add(Rule.SCOPE_VALUE, "between two tasks of " + this);
          Baggage.set(null);
        }
      }
    }

    private void dirty() {
      if (!stopped) {
        violations.add(Rule.DIRTY_FLAG, "between two tasks of " + this);
      }
    }
  }
}
