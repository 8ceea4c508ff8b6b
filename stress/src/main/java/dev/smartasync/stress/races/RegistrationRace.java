package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.smartasync.Smart;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** A Smart settles, or is cancelled, while a callback is registered. */
@JCStressTest
@State
@Outcome(id = "value, 1", expect = ACCEPTABLE, desc = "The value, once.")
@Outcome(id = "cancelled, 1", expect = ACCEPTABLE, desc = "The cancel, once.")
@Outcome(expect = FORBIDDEN, desc = "The callback was lost, or called twice.")
public class RegistrationRace {

  private final CompletableFuture<String> source = new CompletableFuture<>();
  private final Smart<String> smart = Races.BY_HAND.callAsync(() -> source);
  private final AtomicInteger callbacks = new AtomicInteger();

  @Actor
  public void settle() {
    if (ThreadLocalRandom.current().nextBoolean()) {
      source.complete(Races.VALUE);
    } else {
      smart.cancel(true);
    }
  }

  @Actor
  public void register() {
    CompletableFuture<?> unused =
        smart.whenComplete((value, failure) -> callbacks.incrementAndGet());
  }

  @Arbiter
  public void result(LI_Result result) {
    result.r1 = Races.outcome(smart);
    result.r2 = callbacks.get();
  }
}
