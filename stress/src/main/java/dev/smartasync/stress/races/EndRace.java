package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LZ_Result;

/** A body that runs ends, on a thread that clears no flags, while its call is cancelled. */
@JCStressTest
@State
@Outcome(id = "cancelled, false", expect = ACCEPTABLE, desc = "The cancel came first.")
@Outcome(id = "value, false", expect = ACCEPTABLE, desc = "The end came first.")
@Outcome(expect = FORBIDDEN, desc = "The interrupt reached the next task of the thread.")
public class EndRace {

  private volatile boolean running;
  private boolean leaked;
  private final CompletableFuture<Boolean> call =
      Races.BY_HAND.offload(() -> {
        running = true;
        Races.pause();
        return true;
      });
  private final Runnable body = Races.submitted();

  @Actor
  public void work() {
    body.run();
    leaked = Races.isInterruptedSoon();
  }

  @Actor
  public void cancel() {
    Races.until(() -> running);
    call.cancel(true);
  }

  @Arbiter
  public void result(LZ_Result result) {
    result.r1 = Races.outcome(call);
    result.r2 = leaked;
  }
}
