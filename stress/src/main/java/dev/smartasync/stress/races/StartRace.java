package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LIZ_Result;

/** A body starts, on a thread that clears no flags, while its call is cancelled. */
@JCStressTest
@State
@Outcome(id = "cancelled, 0, false", expect = ACCEPTABLE, desc = "It did not start.")
@Outcome(id = "cancelled, 1, false", expect = ACCEPTABLE, desc = "It had started.")
@Outcome(id = "value, 1, false", expect = ACCEPTABLE, desc = "It had ended.")
@Outcome(expect = FORBIDDEN, desc = "It ran twice or unseen, or its interrupt reached the next.")
public class StartRace {

  private int runs;
  private boolean leaked;
  private volatile boolean cancelling;
  private final CompletableFuture<Integer> call = Races.BY_HAND.offload(() -> ++runs);
  private final Runnable body = Races.submitted();
  private final CompletableFuture<Boolean> nextCall =
      Races.BY_HAND.offload(() -> leaked = Thread.interrupted());
  private final Runnable nextBody = Races.submitted();

  @Actor
  public void work() {
    Races.until(() -> cancelling);
    Races.pause();
    body.run();
    nextBody.run();
  }

  @Actor
  public void cancel() {
    cancelling = true;
    call.cancel(true);
  }

  @Arbiter
  public void result(LIZ_Result result) {
    result.r1 = Races.outcome(call);
    result.r2 = runs;
    result.r3 = leaked || !Races.outcome(nextCall).equals(Races.VALUE);
  }
}
