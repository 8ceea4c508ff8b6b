package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LIZ_Result;

/**
 * A subscription is cancelled while elements are requested and a thread, which clears no flags,
 * reads them.
 */
@JCStressTest
@State
@Outcome(id = "cancelled, [01], false", expect = ACCEPTABLE, desc = "The cancel came first.")
@Outcome(id = "value, 1, false", expect = ACCEPTABLE, desc = "The end came first.")
@Outcome(expect = FORBIDDEN, desc = "Not closed, or closed twice, or an interrupt that got away.")
public class PublishRace implements Flow.Subscriber<String> {

  private final AtomicInteger opens = new AtomicInteger();
  private final AtomicInteger closes = new AtomicInteger();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean running;
  private volatile String end = Races.CANCELLED;
  private boolean leaked;

  private Stream<String> open() {
    opens.incrementAndGet();
    return Stream.of(Races.VALUE).onClose(closes::incrementAndGet);
  }

  @Actor
  public void work() {
    Races.BY_HAND.publisher(this::open).subscribe(this);
    Runnable body = Races.submitted();
    running = true;
    body.run();
    leaked = Races.isInterruptedSoon();
  }

  /** By two threads in one actor, so that the race can be run on two processors. */
  @Actor
  public void disturb() {
    Races.until(() -> running);
    Flow.Subscription to = subscription;
    if (to != null) {
      Races.both(
          () -> {
            to.request(1);
            Races.pause();
            to.request(1);
          },
          to::cancel);
    }
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
  }

  @Override
  public void onNext(String element) {}

  @Override
  public void onError(Throwable failure) {
    end = Races.word(failure);
  }

  @Override
  public void onComplete() {
    end = end.equals(Races.CANCELLED) ? Races.VALUE : "ended twice";
  }

  @Arbiter
  public void result(LIZ_Result result) {
    result.r1 = end;
    result.r2 = closes.get() == opens.get() ? closes.get() : -1;
    result.r3 = leaked;
  }
}
