package dev.smartasync.stress.soak;

import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes random calls that yield a future, each with its ticket. */
final class Crossings {

  /** A call on its way. */
  record Started(Ticket ticket, CompletableFuture<Object> future) {}

  /**
   * What is around a call.
   *
   * @param depth how many bodies or deadlines
   * @param awaitable the executors whose work a body may wait for there
   */
  record Nesting(int depth, List<String> awaitable) {
    static final Nesting NONE = new Nesting(0, World.RELIABLE);

    /** What is around the calls of a body on this executor. */
    Nesting on(World world, String executor) {
      return new Nesting(depth, world.awaitable(awaitable, executor));
    }

    Nesting deeper() {
      return new Nesting(depth + 1, awaitable);
    }
  }

  private static final int DEEPEST = 2;
  private static final int MOST_ELEMENTS = 20;
  private static final long NANOS_BEFORE_CANCEL = 1_500_000;

  private final Account account;
  private final ScheduledExecutorService later;

  Crossings(Account account, ScheduledExecutorService later) {
    this.account = account;
    this.later = later;
  }

  Account account() {
    return account;
  }

  /** Starts any call whose future comes at once, and cancels some of them. */
  Started start(World world, RandomGenerator random) {
    Started started =
        switch (random.nextInt(11)) {
          case 0, 1 -> offload(world, World.RELIABLE, random, Nesting.NONE);
          case 2, 3 -> offload(world, World.ALL, random, Nesting.NONE);
          case 4 -> call(world, random);
          case 5, 6 -> facade(world, random);
          case 7 -> timed(world, random);
          case 8 -> publish(world, random);
          default -> async(world, random);
        };
    if (random.nextInt(5) == 0) {
      cancelSoon(started, random);
    }
    return started;
  }

  private void cancelSoon(Started started, RandomGenerator random) {
    boolean mayInterrupt = random.nextBoolean();
    if (random.nextInt(3) == 0) {
      started.ticket().cancel(started.future(), mayInterrupt);
      return;
    }
    started.ticket().cancelling();
    var unused =
        later.schedule(
            () -> started.ticket().cancel(started.future(), mayInterrupt),
            random.nextLong(NANOS_BEFORE_CANCEL),
            TimeUnit.NANOSECONDS);
  }

  /** Opens a ticket for a call in this world. */
  Ticket open(World world, String what) {
    Ticket ticket = account.open(what);
    if (world.isTimed()) {
      ticket.timed();
    }
    return world.mayDeadlock() ? ticket.mayDeadlock() : ticket;
  }

  private static Started started(Ticket ticket, CompletableFuture<Object> future) {
    CompletableFuture<Object> unused = future.whenComplete(ticket::settled);
    return new Started(ticket, future);
  }

  /** Offloads to one of the executors; where that may forget its task, mostly with a cancel. */
  Started offload(World world, List<String> executors, RandomGenerator random, Nesting nesting) {
    String name = executors.get(random.nextInt(executors.size()));
    Ticket ticket = open(world, "offload to '" + name + "'");
    Nesting inside = nesting.on(world, name);
    Callable<Object> body = body(ticket, world, Deed.any(random), random, inside);
    SmartRuntime runtime = world.runtime;
    Started started =
        started(ticket, name.isEmpty() ? runtime.offload(body) : runtime.offload(name, body));
    if (World.forgets(name) && random.nextInt(8) > 0) {
      cancelSoon(started, random);
    }
    return started;
  }

  private Started call(World world, RandomGenerator random) {
    Ticket ticket = open(world, "call");
    Callable<Object> body = body(ticket, world, Deed.any(random), random, Nesting.NONE);
    return started(ticket, world.runtime.call(body));
  }

  private Started facade(World world, RandomGenerator random) {
    boolean bounded = random.nextBoolean();
    Ticket ticket = open(world, bounded ? "bounded facade" : "facade");
    Nesting inside = bounded ? Nesting.NONE.on(world, Work.BOUNDED) : Nesting.NONE;
    Callable<Object> body = body(ticket, world, Deed.any(random), random, inside);
    return started(ticket, bounded ? world.async.bounded(body) : world.async.blocking(body));
  }

  private Started timed(World world, RandomGenerator random) {
    Ticket ticket = open(world, "timed facade").timed();
    boolean endless = random.nextInt(4) == 0;
    Deed deed = endless ? Deed.WAITS_FOR_EVER : Deed.any(random);
    if (endless) {
      ticket.endless();
    }
    return started(ticket, world.async.timed(body(ticket, world, deed, random, Nesting.NONE)));
  }

  /** Publishes a stream to a taker. */
  private Started publish(World world, RandomGenerator random) {
    String name = World.ALL.get(random.nextInt(World.ALL.size()));
    Ticket ticket = open(world, "publisher on '" + name + "'");
    Callable<Stream<Object>> source = source(ticket, world, random);
    Taker taker =
        new Taker(ticket, 1 + random.nextInt(MOST_ELEMENTS), 1 + random.nextInt(MOST_ELEMENTS));
    SmartRuntime runtime = world.runtime;
    (name.isEmpty() ? runtime.publisher(source) : runtime.publisher(name, source)).subscribe(taker);
    Started started = started(ticket, taker);
    if (World.forgets(name) && random.nextInt(8) > 0) {
      cancelSoon(started, random);
    }
    return started;
  }

  /** Pulls, perhaps not to the end, what a stream elsewhere yields. */
  @SuppressWarnings("ReferenceEquality") // the very ticket
  Object pull(Ticket ticket, World world, RandomGenerator random) {
    Flow.Publisher<Object> publisher = world.runtime.publisher(source(ticket, world, random));
    try (Stream<Object> pulled = world.runtime.stream(publisher, 1 + random.nextInt(8))) {
      pulled
          .limit(random.nextInt(MOST_ELEMENTS))
          .filter(element -> element != ticket)
          .forEach(other -> ticket.broken(Rule.WRONG_VALUE));
    }
    return ticket;
  }

  /** A blocking body that yields a stream, which has a ticket of its own until it is closed. */
  private Callable<Stream<Object>> source(Ticket ticket, World world, RandomGenerator random) {
    int length = random.nextInt(MOST_ELEMENTS);
    int at = random.nextInt(MOST_ELEMENTS);
    Deed deed = Deed.any(random);
    return () -> {
      boolean flag = Thread.currentThread().isInterrupted();
      ticket.bodyStarts(flag, BlockingDriver.runsBodyHere() || world.isEnding());
      Ticket open = account.open("open stream");
      return IntStream.range(0, length)
          .<Object>mapToObj(i -> i == at ? done(deed, ticket) : ticket)
          .onClose(() -> open.settled(open, null));
    };
  }

  private static Ticket done(Deed deed, Ticket ticket) {
    try {
      deed.run(ticket);
    } catch (Deed.Checked e) {
      throw new Deed.Failure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
    return ticket;
  }

  private Started async(World world, RandomGenerator random) {
    Ticket ticket = open(world, "asynchronous call");
    return switch (random.nextInt(3)) {
      case 0 -> started(ticket, world.async.async(() -> stage(ticket, world, random, false)));
      case 1 -> started(ticket, world.async.asyncTimed(() -> stage(ticket, world, random, true)));
      default ->
          started(ticket, world.runtime.callAsync(() -> stage(ticket, world, random, false)));
    };
  }

  /** What an asynchronous body yields. */
  CompletionStage<Object> stage(
      Ticket ticket, World world, RandomGenerator random, boolean mayBeNever) throws Deed.Checked {
    ticket.bodyStarts(Thread.currentThread().isInterrupted(), true);
    return switch (random.nextInt(mayBeNever ? 7 : 6)) {
      case 0, 1 -> CompletableFuture.completedFuture(ticket);
      case 2 -> {
        CompletableFuture<Object> future = new CompletableFuture<>();
        var unused =
            later.schedule(
                () -> future.complete(ticket), random.nextLong(1_000_000), TimeUnit.NANOSECONDS);
        yield future;
      }
      case 3 ->
          offload(world, World.RELIABLE, random, mayBeNever ? Nesting.NONE.deeper() : Nesting.NONE)
              .future()
              .thenApply(value -> ticket);
      case 4 -> CompletableFuture.failedFuture(new Deed.Failure());
      case 5 -> throw new Deed.Checked();
      default -> new CompletableFuture<>();
    };
  }

  /** A blocking body, which may make calls of its own and wait for them. */
  Callable<Object> body(
      Ticket ticket, World world, Deed deed, RandomGenerator random, Nesting nesting) {
    boolean nests = nesting.depth < DEEPEST && deed == Deed.RETURNS && random.nextInt(8) == 0;
    RandomGenerator.SplittableGenerator own =
        nests ? ((RandomGenerator.SplittableGenerator) random).split() : null;
    return () -> {
      boolean flag = Thread.currentThread().isInterrupted();
      boolean guest = BlockingDriver.runsBodyHere() || nesting.depth > 0;
      ticket.bodyStarts(flag, guest || world.isEnding());
      if (own == null) {
        deed.run(ticket);
      } else {
        await(offload(world, nesting.awaitable, own, nesting.deeper()), world, own);
      }
      return ticket;
    };
  }

  /** Waits in any of the ways there are, some of which cancel what they give up. */
  static void await(Started started, World world, RandomGenerator random)
      throws ExecutionException, InterruptedException {
    CompletableFuture<Object> future = started.future();
    started.ticket().cancelling();
    switch (random.nextInt(5)) {
      case 0 -> future.join();
      case 1 -> future.get();
      case 2 -> {
        try {
          future.get(random.nextLong(1_000_000), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
          // Not ours, who have given up; the call goes on.
        }
      }
      case 3 -> world.runtime.await(future, Duration.ofNanos(1 + random.nextLong(500_000)));
      default -> world.runtime.await(future);
    }
  }
}
