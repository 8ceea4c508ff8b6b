package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LZ_Result;

/** An await's stage completes, or is cancelled, while its thread is interrupted. */
@JCStressTest
@State
@Outcome(id = "value, true", expect = ACCEPTABLE, desc = "The interrupt came too late: it is kept.")
@Outcome(id = "cancelled, true", expect = ACCEPTABLE, desc = "Cancelled, by one or the other.")
@Outcome(expect = FORBIDDEN, desc = "No result, or an interrupt that was lost.")
public class AwaitRace {

  private final CompletableFuture<String> source = new CompletableFuture<>();
  private volatile @Nullable Thread waiter;
  private volatile boolean interrupted;

  @Actor
  public void await(LZ_Result result) {
    waiter = Thread.currentThread();
    try {
      result.r1 = Races.BY_HAND.await(source);
    } catch (CancellationException e) {
      result.r1 = Races.CANCELLED;
    }
    Races.until(() -> interrupted);
    result.r2 = Thread.interrupted();
  }

  /** In one actor and any order, so that the race can be run on two processors. */
  @Actor
  public void disturb() {
    Races.until(() -> waiter != null);
    List<Runnable> all =
        new ArrayList<>(
            List.of(
                this::interrupt, () -> source.complete(Races.VALUE), () -> source.cancel(true)));
    Collections.shuffle(all, ThreadLocalRandom.current());
    all.forEach(Runnable::run);
  }

  private void interrupt() {
    Thread thread = waiter;
    if (thread != null) {
      thread.interrupt();
    }
    interrupted = true;
  }
}
