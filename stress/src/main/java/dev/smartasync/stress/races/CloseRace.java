package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A runtime is closed while a body is submitted to an executor that forgets it. */
@JCStressTest
@State
@Outcome(id = "rejected", expect = ACCEPTABLE, desc = "The close found it, or it found the close.")
@Outcome(expect = FORBIDDEN, desc = "Nobody settled it.")
public class CloseRace {

  private final SmartRuntime runtime = SmartRuntime.builder().defaultExecutor(task -> {}).build();
  private CompletableFuture<?> call = new CompletableFuture<>();

  @Actor
  public void submit() {
    call = runtime.offload(() -> {});
  }

  @Actor
  public void close() {
    runtime.close();
  }

  @Arbiter
  public void result(L_Result result) {
    result.r1 = Races.outcome(call);
  }
}
