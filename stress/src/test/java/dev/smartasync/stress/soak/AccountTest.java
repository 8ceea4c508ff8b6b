package dev.smartasync.stress.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.spi.CallListener.Call;
import dev.smartasync.spi.CallListener.Outcome;
import dev.smartasync.spi.CallListener.Settlement;
import dev.smartasync.spi.ContextPropagator.Scope;
import dev.smartasync.spi.Crossing;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each kind of defect is made once; the account has to find it, and nothing else. */
@DisplayName("The account finds")
@Timeout(60)
class AccountTest {

  private static final Duration NOW = Duration.ZERO;

  private final Violations violations = new Violations();
  private final Account account = new Account(violations);
  private final ListenerBook book = new ListenerBook(violations);
  private final Baggage baggage = new Baggage(violations);
  private final Ticket ticket = account.open("a call");

  @AfterEach
  void noContextIsLeft() {
    Baggage.set(null);
  }

  private void found(Rule rule) {
    for (Rule each : Rule.values()) {
      assertThat(violations.of(each)).as(each.name()).isEqualTo(each == rule ? 1 : 0);
    }
    assertThat(violations.detail(rule)).isNotEmpty();
  }

  private void foundNothing() {
    assertThat(violations.isEmpty()).isTrue();
  }

  @Test
  @DisplayName("nothing where all is well")
  void nothing() {
    ticket.bodyStarts(false, false);
    ticket.settled(ticket, null);
    account.settle(NOW);
    foundNothing();
    assertThat(account.started()).isEqualTo(account.settled()).isEqualTo(1);
    assertThat(account.pending()).isZero();
  }

  @Test
  @DisplayName("a completion that was lost")
  void lost() {
    account.settle(NOW);
    found(Rule.LOST);
    assertThat(account.settled()).isZero();
  }

  @Test
  @DisplayName("a completion that came twice")
  void twice() {
    ticket.settled(ticket, null);
    ticket.settled(ticket, null);
    found(Rule.SETTLED_TWICE);
    assertThat(account.settled()).isEqualTo(1);
  }

  @Test
  @DisplayName("another call's value")
  void wrongValue() {
    ticket.settled(account.open("another"), null);
    found(Rule.WRONG_VALUE);
  }

  @Test
  @DisplayName("a failure that no body threw")
  void wrongFailure() {
    ticket.settled(null, new NullPointerException("a slip of the library's"));
    found(Rule.WRONG_FAILURE);
  }

  @Test
  @DisplayName("a deadlock reported where there can be none")
  void wrongDeadlock() {
    ticket.settled(null, deadlock());
    found(Rule.WRONG_FAILURE);
  }

  @Test
  @DisplayName("a deadlock reported where there can be one, which is well, and counts it")
  void deadlocked() {
    ticket.mayDeadlock().settled(null, new ExecutionException(deadlock()));
    foundNothing();
    assertThat(account.deadlocks()).isEqualTo(1);
  }

  private static IllegalStateException deadlock() {
    return new IllegalStateException("Deadlock: a → b → a. ...");
  }

  @Test
  @DisplayName("a body that ran twice")
  void ranTwice() {
    ticket.bodyStarts(false, false);
    ticket.bodyStarts(false, false);
    found(Rule.RAN_TWICE);
  }

  @Test
  @DisplayName("a body that started in spite of a cancel")
  void startedLate() {
    ticket.cancel(new CompletableFuture<>(), true);
    ticket.bodyStarts(false, false);
    found(Rule.STARTED_LATE);
  }

  @Test
  @DisplayName("a body that its cancel interrupted, which is well")
  void interrupted() {
    ticket.cancel(new CompletableFuture<>(), true);
    ticket.bodyStarts(true, false);
    foundNothing();
  }

  @Test
  @DisplayName("a body that another's interrupt met")
  void dirty() {
    ticket.bodyStarts(true, false);
    found(Rule.DIRTY_FLAG);
  }

  @Test
  @DisplayName("a bound body on another thread")
  void wrongThread() {
    ticket.boundTo(new Thread()).bodyStarts(false, false);
    found(Rule.WRONG_THREAD);
  }

  @Test
  @DisplayName("a body that did not see its caller's context")
  void context() {
    Baggage.set(1L);
    ticket.bodyStarts(false, false);
    found(Rule.SCOPE_VALUE);
  }

  @Test
  @DisplayName("a scope that was left open")
  void open() {
    Scope unused = baggage.capture().restore();
    baggage.settle();
    found(Rule.SCOPE_OPEN);
  }

  @Test
  @DisplayName("a scope within which another was left")
  void scopeValue() {
    Scope scope = baggage.capture().restore();
    Baggage.set(1L);
    scope.close();
    baggage.settle();
    found(Rule.SCOPE_VALUE);
  }

  @Test
  @DisplayName("a listener that was told of no end")
  void listenerLost() {
    book.started(call());
    book.settle(NOW);
    found(Rule.LISTENER_LOST);
  }

  @Test
  @DisplayName("a listener that was told of two ends")
  void listenerTwice() {
    Call call = call();
    book.started(call);
    book.settled(call, new Settlement(Outcome.VALUE, null, null, 0, 0, 0, 0));
    book.settled(call, new Settlement(Outcome.VALUE, null, null, 0, 0, 0, 0));
    found(Rule.LISTENER_TWICE);
    assertThat(book.count(Outcome.VALUE)).isEqualTo(2);
  }

  private static Call call() {
    return new Call(
        "call", Crossing.OFFLOAD, new CallerContext.MayBlock(), Thread.currentThread(), "db");
  }

  @Test
  @DisplayName("a task that leaves the flag set behind it, on a thread that does not tidy up")
  void flagLeft() throws InterruptedException {
    afterOneTask(() -> Thread.currentThread().interrupt());
    found(Rule.DIRTY_FLAG);
  }

  @Test
  @DisplayName("an interrupt that meets no task")
  void strayInterrupt() throws InterruptedException {
    CheckedPool pool = new CheckedPool(1, violations, thread -> false);
    CompletableFuture<Thread> worker = new CompletableFuture<>();
    pool.execute(() -> worker.complete(Thread.currentThread()));
    worker.join().interrupt();
    assertThat(Account.until(() -> !violations.isEmpty(), Duration.ofSeconds(30))).isTrue();
    pool.stop();
    found(Rule.DIRTY_FLAG);
  }

  @Test
  @DisplayName("a task that leaves a context behind it")
  void contextLeft() throws InterruptedException {
    afterOneTask(() -> Baggage.set(1L));
    found(Rule.SCOPE_VALUE);
  }

  private void afterOneTask(Runnable task) throws InterruptedException {
    CheckedPool pool = new CheckedPool(1, violations, thread -> false);
    CountDownLatch next = new CountDownLatch(1);
    pool.execute(task);
    pool.execute(next::countDown);
    next.await();
    pool.stop();
  }

  @Test
  @DisplayName("a body that nobody interrupts")
  void neverInterrupted() throws Exception {
    Deed.WAITS_FOR_EVER.run(ticket);
    found(Rule.NEVER_INTERRUPTED);
  }

  @Test
  @DisplayName("a loop that is let wait")
  void letWait() throws Exception {
    ticket.settled(ticket, null);
    RandomGenerator first = () -> 0; // of the choices
    World world = new World(first, book, baggage, thread -> false);
    Iterator<Boolean> running = List.of(true, false).iterator();
    try (Caller noLoop = CallerKind.PLATFORM_THREAD.open()) {
      Crossings crossings = new Crossings(account, new ScheduledThreadPoolExecutor(0));
      new LoopDriver(crossings, any -> world, first, noLoop, running::next).start();
      assertThat(Account.until(() -> !running.hasNext(), Duration.ofSeconds(30))).isTrue();
    }
    world.end(first, null);
    account.settle(NOW);
    found(Rule.REFUSAL);
  }

  @Test
  @DisplayName("an element that nobody requested")
  void notRequested() {
    Taker taker = new Taker(ticket, 1, 3);
    taker.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long elements) {}

          @Override
          public void cancel() {}
        });
    taker.onComplete();
    taker.onNext(ticket);
    found(Rule.NOT_REQUESTED);
  }

  private BlockingDriver driver() {
    return new BlockingDriver(
        new Crossings(account, new ScheduledThreadPoolExecutor(0)),
        random -> {
          throw new AssertionError("makes no calls of its own");
        },
        new SplittableRandom(),
        new Semaphore(1),
        () -> false);
  }

  @Test
  @DisplayName("a flag that is set after a call which nobody interrupted")
  void flagAfterCall() {
    driver()
        .call(() -> {
          Thread.currentThread().interrupt();
          return 1;
        });
    found(Rule.DIRTY_FLAG);
  }

  @Test
  @DisplayName("an interrupt that a call swallowed")
  void swallowed() {
    BlockingDriver driver = driver();
    driver.call(() -> {
      driver.interrupt();
      return Thread.interrupted();
    });
    found(Rule.LOST_INTERRUPT);
  }

  @Test
  @DisplayName("an interrupt that a call kept, or threw, which is well")
  void kept() {
    BlockingDriver driver = driver();
    driver.call(() -> {
      driver.interrupt();
      return 1;
    });
    driver.call(() -> {
      driver.interrupt();
      Thread.sleep(1_000);
      return 1;
    });
    foundNothing();
    assertThat(Thread.interrupted()).isFalse();
  }
}
