package dev.smartasync.stress.races;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import dev.smartasync.SmartAsync;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LI_Result;

/** A body is bound to the caller at the root of its call tree while that caller returns. */
@JCStressTest
@State
@Outcome(id = "value, 1", expect = ACCEPTABLE, desc = "Its caller ran it before it returned.")
@Outcome(id = "rejected, 0", expect = ACCEPTABLE, desc = "Its caller had returned.")
@Outcome(expect = FORBIDDEN, desc = "No result, or one that is not true of the body.")
public class TreeRace {

  /** Begins a tree. */
  public static final class Root {
    /** Does what it is given. */
    public CompletionStage<String> run(Callable<CompletionStage<String>> asyncBody)
        throws Exception {
      return asyncBody.call();
    }

    /** Makes calls open trees. */
    @SmartAsync(executor = SmartAsync.CALLER)
    public void bound() {}
  }

  /** The face of who waits. */
  public interface RootSync {
    /** Waits. */
    String run(Callable<CompletionStage<String>> asyncBody);

    /** Nothing. */
    void bound();
  }

  private static final SmartRuntime RUNTIME = Races.BY_HAND;
  private static final RootSync ROOT = RUNTIME.facade(RootSync.class, new Root());

  private final AtomicInteger runs = new AtomicInteger();
  private volatile CompletableFuture<Integer> bound = new CompletableFuture<>();
  private volatile @Nullable Runnable middle;

  @Actor
  public void root() {
    String unused =
        ROOT.run(() -> {
          CompletableFuture<String> call =
              RUNTIME.offload(
                  "by hand",
                  () -> {
                    bound = RUNTIME.offload(SmartAsync.CALLER, runs::incrementAndGet);
                    return Races.VALUE;
                  });
          middle = Races.submitted();
          return call;
        });
  }

  @Actor
  public void submit() {
    Races.until(() -> middle != null);
    Runnable body = middle;
    if (body != null) {
      body.run();
    }
  }

  @Arbiter
  public void result(LI_Result result) {
    result.r1 = Races.outcome(bound);
    result.r2 = runs.get();
  }
}
