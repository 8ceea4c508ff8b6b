package dev.smartasync.benchmarks;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.function.Supplier;

/** {@link AsyncToAsync} from a polluted site. */
@SuppressWarnings("FutureReturnValueIgnored") // they are: the black hole has them
public class AsyncToAsyncPolluted extends Polluted {

  /** Made by JMH. */
  public AsyncToAsyncPolluted() {
    super(
        AsyncToAsyncPolluted::targets,
        AsyncToAsyncPolluted::checked,
        AsyncToAsyncPolluted::facades);
  }

  private static List<Supplier<Object>> targets() {
    return List.of(
        of(new Ten.A(), Ten.A::ready),
        of(new Ten.B(), Ten.B::ready),
        of(new Ten.C(), Ten.C::ready),
        of(new Ten.D(), Ten.D::ready),
        of(new Ten.E(), Ten.E::ready),
        of(new Ten.F(), Ten.F::ready),
        of(new Ten.G(), Ten.G::ready),
        of(new Ten.H(), Ten.H::ready),
        of(new Ten.I(), Ten.I::ready),
        of(new Ten.J(), Ten.J::ready));
  }

  private static List<Supplier<Object>> checked() {
    return List.of(
        of(new Ten.A(), work -> Caller.checked(work).ready()),
        of(new Ten.B(), work -> Caller.checked(work).ready()),
        of(new Ten.C(), work -> Caller.checked(work).ready()),
        of(new Ten.D(), work -> Caller.checked(work).ready()),
        of(new Ten.E(), work -> Caller.checked(work).ready()),
        of(new Ten.F(), work -> Caller.checked(work).ready()),
        of(new Ten.G(), work -> Caller.checked(work).ready()),
        of(new Ten.H(), work -> Caller.checked(work).ready()),
        of(new Ten.I(), work -> Caller.checked(work).ready()),
        of(new Ten.J(), work -> Caller.checked(work).ready()));
  }

  private static List<Supplier<Object>> facades(SmartRuntime runtime) {
    return List.of(
        of(Ten_AAsync.of(new Ten.A(), runtime), Ten_AAsync::ready),
        of(Ten_BAsync.of(new Ten.B(), runtime), Ten_BAsync::ready),
        of(Ten_CAsync.of(new Ten.C(), runtime), Ten_CAsync::ready),
        of(Ten_DAsync.of(new Ten.D(), runtime), Ten_DAsync::ready),
        of(Ten_EAsync.of(new Ten.E(), runtime), Ten_EAsync::ready),
        of(Ten_FAsync.of(new Ten.F(), runtime), Ten_FAsync::ready),
        of(Ten_GAsync.of(new Ten.G(), runtime), Ten_GAsync::ready),
        of(Ten_HAsync.of(new Ten.H(), runtime), Ten_HAsync::ready),
        of(Ten_IAsync.of(new Ten.I(), runtime), Ten_IAsync::ready),
        of(Ten_JAsync.of(new Ten.J(), runtime), Ten_JAsync::ready));
  }
}
