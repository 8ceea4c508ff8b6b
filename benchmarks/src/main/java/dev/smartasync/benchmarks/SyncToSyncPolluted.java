package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.function.Supplier;

/** {@link SyncToSync} from a polluted site. */
public class SyncToSyncPolluted extends Polluted {

  /** Made by JMH. */
  public SyncToSyncPolluted() {
    super(SyncToSyncPolluted::targets, SyncToSyncPolluted::checked, SyncToSyncPolluted::facades);
  }

  private static List<Supplier<Object>> targets() {
    return List.of(
        of(new Ten.A(), Ten.A::next),
        of(new Ten.B(), Ten.B::next),
        of(new Ten.C(), Ten.C::next),
        of(new Ten.D(), Ten.D::next),
        of(new Ten.E(), Ten.E::next),
        of(new Ten.F(), Ten.F::next),
        of(new Ten.G(), Ten.G::next),
        of(new Ten.H(), Ten.H::next),
        of(new Ten.I(), Ten.I::next),
        of(new Ten.J(), Ten.J::next));
  }

  private static List<Supplier<Object>> checked() {
    return List.of(
        of(new Ten.A(), work -> Caller.checked(work).next()),
        of(new Ten.B(), work -> Caller.checked(work).next()),
        of(new Ten.C(), work -> Caller.checked(work).next()),
        of(new Ten.D(), work -> Caller.checked(work).next()),
        of(new Ten.E(), work -> Caller.checked(work).next()),
        of(new Ten.F(), work -> Caller.checked(work).next()),
        of(new Ten.G(), work -> Caller.checked(work).next()),
        of(new Ten.H(), work -> Caller.checked(work).next()),
        of(new Ten.I(), work -> Caller.checked(work).next()),
        of(new Ten.J(), work -> Caller.checked(work).next()));
  }

  private static List<Supplier<Object>> facades(SmartRuntime runtime) {
    return List.of(
        of(Ten_ASync.of(new Ten.A(), runtime), Ten_ASync::next),
        of(Ten_BSync.of(new Ten.B(), runtime), Ten_BSync::next),
        of(Ten_CSync.of(new Ten.C(), runtime), Ten_CSync::next),
        of(Ten_DSync.of(new Ten.D(), runtime), Ten_DSync::next),
        of(Ten_ESync.of(new Ten.E(), runtime), Ten_ESync::next),
        of(Ten_FSync.of(new Ten.F(), runtime), Ten_FSync::next),
        of(Ten_GSync.of(new Ten.G(), runtime), Ten_GSync::next),
        of(Ten_HSync.of(new Ten.H(), runtime), Ten_HSync::next),
        of(Ten_ISync.of(new Ten.I(), runtime), Ten_ISync::next),
        of(Ten_JSync.of(new Ten.J(), runtime), Ten_JSync::next));
  }
}
