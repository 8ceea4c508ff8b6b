package dev.smartasync.stress.soak;

import dev.smartasync.SmartAsync;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A thread that may block, makes one call after the other and is interrupted meanwhile. */
final class BlockingDriver implements Runnable {

  private static final ThreadLocal<@Nullable BlockingDriver> HERE = new ThreadLocal<>();

  private final Crossings crossings;
  private final Function<RandomGenerator, World> worlds;
  private final RandomGenerator random;
  private final Semaphore pending;
  private final BooleanSupplier running;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Thread calling;
  private boolean disturbed;
  private boolean ranBody;
  private long context;

  BlockingDriver(
      Crossings crossings,
      Function<RandomGenerator, World> worlds,
      RandomGenerator random,
      Semaphore pending,
      BooleanSupplier running) {
    this.crossings = crossings;
    this.worlds = worlds;
    this.random = random;
    this.pending = pending;
    this.running = running;
  }

  /** A body runs on this thread; returns whether the thread is a driver's. */
  static boolean runsBodyHere() {
    BlockingDriver here = HERE.get();
    if (here != null) {
      here.ranBody = true;
    }
    return here != null;
  }

  /** Interrupts the thread if it is in a call. */
  void interrupt() {
    lock.lock();
    try {
      if (calling != null) {
        disturbed = true;
        calling.interrupt();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void run() {
    HERE.set(this);
    while (running.getAsBoolean()) {
      World world = worlds.apply(random);
      Baggage.set(random.nextInt(4) == 0 ? null : context++);
      call(() -> cross(world));
    }
    HERE.remove();
    Baggage.set(null);
  }

  /**
   * Makes a call and looks at the interrupt flag after it. Where a body ran on this thread, one
   * that was cancelled just then may have taken its interrupt and ours for one.
   */
  void call(Callable<?> crossing) {
    begin();
    Throwable failure = null;
    try {
      crossing.call();
    } catch (Throwable thrown) {
      failure = thrown;
    }
    boolean wasDisturbed = end();
    boolean flag = Thread.interrupted();
    Violations violations = crossings.account().violations();
    if (flag && !wasDisturbed) {
      violations.add(Rule.DIRTY_FLAG, "after a call that failed with " + failure);
    }
    if (wasDisturbed && !flag && !ranBody && !(failure instanceof InterruptedException)) {
      violations.add(
          Rule.LOST_INTERRUPT, Thread.currentThread() + " in a call that failed with " + failure);
    }
  }

  private void begin() {
    ranBody = false;
    lock.lock();
    try {
      disturbed = false;
      calling = Thread.currentThread();
    } finally {
      lock.unlock();
    }
  }

  private boolean end() {
    lock.lock();
    try {
      calling = null;
      return disturbed;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Object cross(World world) throws Exception {
    return switch (random.nextInt(11)) {
      case 0 ->
          plain(
              "synchronous facade",
              world,
              it ->
                  world.sync.blocking(
                      crossings.body(it, world, Deed.any(random), random, Crossings.Nesting.NONE)));
      case 1 ->
          plain(
              "await",
              world,
              it -> world.sync.async(() -> crossings.stage(it, world, random, false)));
      case 2 ->
          plain(
              "timed await",
              world,
              it -> world.sync.asyncTimed(() -> crossings.stage(it, world, random, true)));
      case 3 -> plain("tree", world, it -> world.sync.async(() -> tree(it, world)));
      case 4 ->
          plain(
              "run",
              world,
              it -> world.runtime.run(() -> crossings.stage(it, world, random, false)));
      case 5, 6 -> waitFor(world);
      case 7 -> plain("pulled stream", world, it -> crossings.pull(it, world, random));
      default -> leaveAlone(world);
    };
  }

  /** A call of a value. */
  private interface Plain {
    Object of(Ticket ticket) throws Exception;
  }

  private Object plain(String what, World world, Plain call) throws Exception {
    Ticket ticket = crossings.open(world, what).timed();
    try {
      Object value = call.of(ticket);
      ticket.settled(value, null);
      return value;
    } catch (Throwable failure) {
      ticket.settled(null, failure);
      throw failure;
    }
  }

  /** From this thread to another and, by {@link SmartAsync#CALLER}, back. */
  private CompletableFuture<Object> tree(Ticket ticket, World world) {
    ticket.bodyStarts(Thread.currentThread().isInterrupted(), true);
    Thread root = Thread.currentThread();
    return crossings
        .offload(world, World.RELIABLE, random, Crossings.Nesting.NONE)
        .future()
        .thenCompose(value -> bound(ticket, world, root));
  }

  private CompletableFuture<Object> bound(Ticket tree, World world, Thread root) {
    Ticket ticket = crossings.open(world, "bound").timed().boundTo(root);
    CompletableFuture<Object> future =
        world.async.bound(() -> {
          runsBodyHere();
          ticket.bodyStarts(Thread.currentThread().isInterrupted(), true);
          return ticket;
        });
    return future.whenComplete(ticket::settled).thenApply(value -> tree);
  }

  private @Nullable Object waitFor(World world) throws Exception {
    Crossings.await(crossings.start(world, random), world, random);
    return null;
  }

  private @Nullable Object leaveAlone(World world) throws InterruptedException {
    pending.acquire();
    CompletableFuture<Object> unused =
        crossings.start(world, random).future().whenComplete((value, failure) -> pending.release());
    return null;
  }
}
