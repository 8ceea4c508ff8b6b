package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.smartasync.reactor.ReactorStages;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LIZ_Result;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Mono;

/** A source hands out its subscription while its waiter is interrupted. */
@JCStressTest
@State
@Outcome(id = "cancelled, 1, true", expect = ACCEPTABLE, desc = "Cancelled once.")
@Outcome(expect = FORBIDDEN, desc = "The subscription goes on, or is cancelled twice.")
public class SubscriptionRace implements Subscription {

  private @Nullable Subscriber<? super String> subscriber;
  private final AtomicInteger cancels = new AtomicInteger();
  private final CompletionStage<String> stage = stage();

  private CompletionStage<String> stage() {
    CompletionStage<String> made = ReactorStages.stage(Mono.from(given -> subscriber = given));
    if (made == null) {
      throw new IllegalStateException("a mono has a stage");
    }
    return made;
  }

  @Actor
  public void await(LIZ_Result result) {
    Thread.currentThread().interrupt();
    try {
      result.r1 = Races.BY_HAND.await(stage);
    } catch (CancellationException e) {
      result.r1 = Races.CANCELLED;
    }
    result.r3 = Thread.interrupted();
  }

  @Actor
  public void subscribe() {
    if (subscriber != null) {
      subscriber.onSubscribe(this);
    }
  }

  @Override
  public void request(long n) {}

  @Override
  public void cancel() {
    cancels.incrementAndGet();
  }

  @Arbiter
  public void result(LIZ_Result result) {
    result.r2 = cancels.get();
  }
}
