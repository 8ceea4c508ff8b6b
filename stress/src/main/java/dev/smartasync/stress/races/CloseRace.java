package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** A runtime is closed while a body is submitted. */
@JCStressTest
@State
@Outcome(id = "value, 1", expect = ACCEPTABLE, desc = "It was submitted in time.")
@Outcome(id = "rejected, 0", expect = ACCEPTABLE, desc = "It came too late, and did not run.")
@Outcome(expect = FORBIDDEN, desc = "No result, or one that is not true of the body.")
public class CloseRace {

  private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final AtomicInteger runs = new AtomicInteger();
  private CompletableFuture<Integer> call = new CompletableFuture<>();

  @Actor
  public void submit() {
    call = runtime.offload(runs::incrementAndGet);
  }

  @Actor
  public void close() {
    runtime.close();
  }

  @Arbiter
  public void result(LI_Result result) {
    result.r1 = Races.outcome(call);
    result.r2 = runs.get();
  }
}
