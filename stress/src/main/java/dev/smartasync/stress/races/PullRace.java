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
import org.openjdk.jcstress.infra.results.LI_Result;

/** A stream is closed while a thread pulls from it and its publisher gives an element. */
@JCStressTest
@State
@Outcome(id = "value, 1", expect = ACCEPTABLE, desc = "The element came first.")
@Outcome(id = "none, 1", expect = ACCEPTABLE, desc = "The close came first.")
@Outcome(id = "none, 0", expect = ACCEPTABLE, desc = "It was closed before it subscribed.")
@Outcome(id = "refused, 0", expect = ACCEPTABLE, desc = "It was closed before it was read.")
@Outcome(expect = FORBIDDEN, desc = "A subscription goes on, or is cancelled twice.")
public class PullRace {

  private record Counting(AtomicInteger cancels) implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {
      cancels.incrementAndGet();
    }
  }

  private final AtomicInteger cancels = new AtomicInteger();
  private volatile Flow.@Nullable Subscriber<? super String> subscriber;
  private volatile boolean pulling;
  private volatile boolean pulled;

  private final Stream<String> stream =
      Races.BY_HAND.stream(
          given -> {
            given.onSubscribe(new Counting(cancels));
            subscriber = given;
          },
          1);

  /** Hangs where the close does not wake it. */
  @Actor
  public void pull(LI_Result result) {
    pulling = true;
    try {
      result.r1 = stream.findFirst().orElse("none");
    } catch (IllegalStateException e) {
      result.r1 = "refused"; // a stream of the JDK refuses what comes after its close
    } finally {
      pulled = true;
    }
  }

  /** By two threads in one actor, so that the race can be run on two processors. */
  @Actor
  public void disturb() {
    Races.until(() -> pulling);
    Races.both(this::give, stream::close);
  }

  private void give() {
    Races.until(() -> subscriber != null || pulled);
    Flow.Subscriber<? super String> to = subscriber;
    if (to != null) {
      to.onNext(Races.VALUE);
    }
  }

  @Arbiter
  public void result(LI_Result result) {
    result.r2 = cancels.get();
  }
}
