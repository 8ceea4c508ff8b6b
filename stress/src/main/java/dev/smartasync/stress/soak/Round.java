package dev.smartasync.stress.soak;

import dev.smartasync.tck.Caller;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Random calls from everywhere for a while; at its end nothing is under way. */
final class Round {

  private static final int WORLDS = 2;
  private static final int PLATFORM_DRIVERS = 3;
  private static final int VIRTUAL_DRIVERS = 6;
  private static final int CHAINS_PER_LOOP = 8;
  private static final int PENDING = 64;
  private static final int INTERRUPT_EVERY_NANOS = 1_000_000;
  private static final int SHORTEST_LIFE_NANOS = 20_000_000;
  private static final int LONGEST_LIFE_NANOS = 300_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SplittableRandom random;
  private final Crossings crossings;
  private final ListenerBook book;
  private final Baggage baggage;
  private final Loops loops;
  private final AtomicReferenceArray<World> worlds = new AtomicReferenceArray<>(WORLDS);
  private final List<BlockingDriver> drivers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  Round(
      SplittableRandom random,
      Crossings crossings,
      ListenerBook book,
      Baggage baggage,
      Loops loops) {
    this.random = random;
    this.crossings = crossings;
    this.book = book;
    this.baggage = baggage;
    this.loops = loops;
  }

  void run(Duration duration) throws InterruptedException {
    for (int i = 0; i < WORLDS; i++) {
      worlds.set(i, world(random));
    }
    startDrivers();
    SplittableRandom keeping = random.split();
    SplittableRandom interrupting = random.split();
    Thread keeper = Thread.ofPlatform().name("keeper").start(() -> replaceWorlds(keeping));
    Thread interrupter =
        Thread.ofPlatform().name("interrupter").start(() -> interruptDrivers(interrupting));
    Thread.sleep(duration);
    running = false;
    keeper.join();
    interrupter.join();
    for (int i = 0; i < WORLDS; i++) {
      worlds.get(i).end(random, null);
    }
    for (Thread driver : threads) {
      driver.join();
    }
    crossings.account().settle(PATIENCE);
    book.settle(PATIENCE);
    baggage.settle();
  }

  private World world(RandomGenerator from) {
    return new World(from, book, baggage, loops::contains);
  }

  private World any(RandomGenerator from) {
    return worlds.get(from.nextInt(WORLDS));
  }

  private void startDrivers() {
    Semaphore pending = new Semaphore(PENDING);
    for (int i = 0; i < PLATFORM_DRIVERS + VIRTUAL_DRIVERS; i++) {
      BlockingDriver driver =
          new BlockingDriver(crossings, this::any, random.split(), pending, () -> running);
      drivers.add(driver);
      Thread.Builder builder = i < PLATFORM_DRIVERS ? Thread.ofPlatform() : Thread.ofVirtual();
      threads.add(builder.name("driver-" + i).start(driver));
    }
    for (Caller loop : loops.all()) {
      LoopDriver driver = new LoopDriver(crossings, this::any, random.split(), loop, () -> running);
      for (int i = 0; i < CHAINS_PER_LOOP; i++) {
        driver.start();
      }
    }
  }

  private void interruptDrivers(SplittableRandom own) {
    while (running) {
      LockSupport.parkNanos(INTERRUPT_EVERY_NANOS);
      drivers.get(own.nextInt(drivers.size())).interrupt();
    }
  }

  private void replaceWorlds(SplittableRandom own) {
    try {
      while (running) {
        LockSupport.parkNanos(own.nextInt(SHORTEST_LIFE_NANOS, LONGEST_LIFE_NANOS));
        World old = worlds.getAndSet(own.nextInt(WORLDS), world(own));
        old.end(own, own.nextInt(4) == 0 ? loop(own) : null);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("Nobody interrupts this thread", e);
    }
  }

  private @Nullable Executor loop(SplittableRandom own) {
    return loops.all().get(own.nextInt(loops.all().size()));
  }
}
