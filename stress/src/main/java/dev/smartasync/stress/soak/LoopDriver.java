package dev.smartasync.stress.soak;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.tck.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** An event loop that makes one call after the other has settled, a few such chains at once. */
final class LoopDriver {

  private final Crossings crossings;
  private final Function<RandomGenerator, World> worlds;
  private final RandomGenerator random;
  private final Caller loop;
  private final BooleanSupplier running;
  private long context;

  LoopDriver(
      Crossings crossings,
      Function<RandomGenerator, World> worlds,
      RandomGenerator random,
      Caller loop,
      BooleanSupplier running) {
    this.crossings = crossings;
    this.worlds = worlds;
    this.random = random;
    this.loop = loop;
    this.running = running;
  }

  /** Starts a chain. */
  void start() {
    loop.execute(this::step);
  }

  private void step() {
    if (!running.getAsBoolean()) {
      return;
    }
    World world = worlds.apply(random);
    Baggage.set(random.nextInt(4) == 0 ? null : context++);
    try {
      switch (random.nextInt(8)) {
        case 0 -> demandValue(world);
        case 1 -> joinUnfinished(world);
        case 2, 3 -> offload(world);
        default -> goOnAfter(crossings.start(world, random).future());
      }
    } finally {
      Baggage.set(null);
    }
  }

  private void goOnAfter(CompletableFuture<Object> future) {
    CompletableFuture<Object> unused = future.whenComplete((value, failure) -> start());
  }

  /** What is offloaded from a loop comes back to it, if by value. */
  private void offload(World world) {
    Thread here = Thread.currentThread();
    Crossings.Started started = crossings.offload(world, World.ALL, random, Crossings.Nesting.NONE);
    goOnAfter(
        started
            .future()
            .whenComplete((value, failure) -> {
              if (failure == null && !world.isTimed() && Thread.currentThread() != here) {
                started.ticket().broken(Rule.WRONG_THREAD);
              }
            }));
  }

  private void demandValue(World world) {
    Ticket ticket = crossings.account().open("value demanded on a loop");
    @Nullable Object value = null;
    Throwable thrown = null;
    try {
      value = world.sync.blocking(() -> ticket);
    } catch (Throwable failure) {
      thrown = failure;
    }
    boolean refused = thrown instanceof BlockingCallRefusedException;
    if (!refused && !(thrown instanceof RejectedExecutionException)) {
      ticket.broken(Rule.REFUSAL);
    }
    ticket.settled(value, thrown);
    start();
  }

  private void joinUnfinished(World world) {
    Ticket ticket = crossings.account().open("join on a loop");
    CompletableFuture<Object> future = world.runtime.callAsync(CompletableFuture::new);
    CompletableFuture<Object> settled = future.whenComplete(ticket::settled);
    boolean done = future.isDone(); // the runtime is closed
    if (!isRefused(future) && !done && !world.isTimed()) {
      ticket.broken(Rule.REFUSAL);
    }
    goOnAfter(settled);
    ticket.cancel(future, true);
  }

  private static boolean isRefused(CompletableFuture<Object> future) {
    try {
      @Nullable Object unused = future.join();
      return false;
    } catch (RuntimeException failure) {
      return failure instanceof BlockingCallRefusedException;
    }
  }
}
