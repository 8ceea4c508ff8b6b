package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** {@link AwaitReady} from a polluted site. */
@SuppressWarnings("FutureReturnValueIgnored") // they are: the black hole has them
public class AwaitReadyPolluted extends Polluted {

  /** Made by JMH. */
  public AwaitReadyPolluted() {
    super(AwaitReadyPolluted::targets, AwaitReadyPolluted::checked, AwaitReadyPolluted::facades);
  }

  private static List<Supplier<Object>> targets() {
    return List.of(
        of(new Ten.A(), Ten.A::fresh),
        of(new Ten.B(), Ten.B::fresh),
        of(new Ten.C(), Ten.C::fresh),
        of(new Ten.D(), Ten.D::fresh),
        of(new Ten.E(), Ten.E::fresh),
        of(new Ten.F(), Ten.F::fresh),
        of(new Ten.G(), Ten.G::fresh),
        of(new Ten.H(), Ten.H::fresh),
        of(new Ten.I(), Ten.I::fresh),
        of(new Ten.J(), Ten.J::fresh));
  }

  private static List<Supplier<Object>> checked() {
    return List.of(
        of(new Ten.A(), work -> awaited(work.fresh())),
        of(new Ten.B(), work -> awaited(work.fresh())),
        of(new Ten.C(), work -> awaited(work.fresh())),
        of(new Ten.D(), work -> awaited(work.fresh())),
        of(new Ten.E(), work -> awaited(work.fresh())),
        of(new Ten.F(), work -> awaited(work.fresh())),
        of(new Ten.G(), work -> awaited(work.fresh())),
        of(new Ten.H(), work -> awaited(work.fresh())),
        of(new Ten.I(), work -> awaited(work.fresh())),
        of(new Ten.J(), work -> awaited(work.fresh())));
  }

  private static List<Supplier<Object>> facades(SmartRuntime runtime) {
    return List.of(
        of(Ten_ASync.of(new Ten.A(), runtime), Ten_ASync::fresh),
        of(Ten_BSync.of(new Ten.B(), runtime), Ten_BSync::fresh),
        of(Ten_CSync.of(new Ten.C(), runtime), Ten_CSync::fresh),
        of(Ten_DSync.of(new Ten.D(), runtime), Ten_DSync::fresh),
        of(Ten_ESync.of(new Ten.E(), runtime), Ten_ESync::fresh),
        of(Ten_FSync.of(new Ten.F(), runtime), Ten_FSync::fresh),
        of(Ten_GSync.of(new Ten.G(), runtime), Ten_GSync::fresh),
        of(Ten_HSync.of(new Ten.H(), runtime), Ten_HSync::fresh),
        of(Ten_ISync.of(new Ten.I(), runtime), Ten_ISync::fresh),
        of(Ten_JSync.of(new Ten.J(), runtime), Ten_JSync::fresh));
  }

  private static Integer awaited(CompletableFuture<Integer> stage) {
    return stage.state() == Future.State.SUCCESS ? stage.resultNow() : stage.join();
  }
}
