package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/** An executor is given a body while the one that runs gives back its permit. */
@JCStressTest
@State
@Outcome(id = "value, value, 1", expect = ACCEPTABLE, desc = "It had the permit after the first.")
@Outcome(expect = FORBIDDEN, desc = "A permit or a body was lost.")
public class PermitRace {

  private final ExecutorService one = SmartExecutors.bounded("one", 1, 1);
  private final SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(one).build();
  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();
  private final CompletableFuture<?> first = runtime.offload(() -> release.await());
  private CompletableFuture<Integer> second = new CompletableFuture<>();

  @Actor
  public void release() {
    release.countDown();
  }

  @Actor
  public void submit() {
    second = runtime.offload(runs::incrementAndGet);
  }

  @Arbiter
  public void result(LLL_Result result) {
    result.r1 = Races.outcome(first);
    result.r2 = Races.outcome(second);
    result.r3 = runs.get();
  }
}
