package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** A call expires while its source fails. */
@JCStressTest
@State
@Outcome(id = "failed, 1", expect = ACCEPTABLE, desc = "The failure came first.")
@Outcome(id = "timed out, 1", expect = ACCEPTABLE, desc = "The deadline came first.")
@Outcome(expect = FORBIDDEN, desc = "No result, two results, or a cancel that was not asked for.")
public class ExpiryRace {

  private final AtomicInteger results = new AtomicInteger();
  private final CompletableFuture<String> source = new CompletableFuture<>();
  private final CompletableFuture<String> failing = new CompletableFuture<>();
  private volatile boolean called;

  @Actor
  public void call() {
    CompletableFuture<String> call =
        Races.HASTY
            .callAsync(() -> source)
            .whenComplete((value, failure) -> results.incrementAndGet());
    CompletableFuture<?> unused =
        call.whenComplete((value, failure) -> {
          if (failure == null) {
            failing.complete(value);
          } else {
            failing.completeExceptionally(failure);
          }
        });
    called = true;
  }

  @Actor
  public void fail() {
    Races.until(() -> called);
    for (int i = 0; i < 100; i++) {
      Thread.onSpinWait();
    }
    source.completeExceptionally(new IllegalArgumentException("on purpose"));
  }

  @Arbiter
  public void result(LI_Result result) {
    result.r1 = Races.outcome(failing);
    result.r2 = results.get();
  }
}
