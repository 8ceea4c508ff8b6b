package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Annotated_TAsyncFacade<A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> implements Annotated_TAsync<A> {
  private static final Operation A = Operation.of("Annotated.T", "a");

  private static final Operation ARR = Operation.of("Annotated.T", "arr");

  private static final Operation DEEP = Operation.of("Annotated.T", "deep");

  private static final Operation GEN = Operation.of("Annotated.T", "gen")
      .throwing(Exception.class);

  private static final Operation RECV = Operation.of("Annotated.T", "recv");

  private static final Operation WILD = Operation.of("Annotated.T", "wild");

  private static final Operation ANN = Operation.of("Annotated.T", "ann");

  private static final Operation BOTH_ON_RESULT = Operation.of("Annotated.T", "bothOnResult");

  private final Annotated.T<A> target;

  private final Crossings crossings;

  Annotated_TAsyncFacade(Annotated.T<A> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<Integer> a(
      @Annotated.P(ints = {1, 2, -2147483648}, cls = String[][].class, color = Annotated.Color.BLUE, inner = @Annotated.TU({"a", "\"$L$T\\\n\u2028"}), inners = {@Annotated.TU("x"), @Annotated.TU({})}, ch = '\'', l = -9223372036854775808L, b = (byte)0xff, s = (short)-2, f = -0.0f, d = 1.0E300, z = false, str = "$T $S $$ \t\u0000 \ud800") int a,
      @Annotated.Ps({@Annotated.P, @Annotated.P(ints = {})}) int b) {
    return crossings.offload(A, () -> target.a(a, b));
  }

  @Override
  public CompletableFuture<@Annotated.TU("r") String @Annotated.TU("s") [] @Annotated.TU({}) []> arr(
      @Annotated.TU String @Annotated.TU("x") [] @Annotated.TU @Annotated.Both [] @Annotated.TU ... v) {
    return crossings.offload(ARR, () -> target.arr(v));
  }

  @Override
  public CompletableFuture<@Annotated.TU("q") List<? extends Map. @Annotated.TU("e") Entry<@Annotated.TU A, @Annotated.TU int @Annotated.TU []>>> deep(
      @Annotated.Both(c = {Annotated.class, Annotated.Color.class, void.class}) String s,
      @Annotated.Both int i, Map. @Annotated.Both Entry<String, A> e) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(DEEP, target.deep(s, i, e));
      } catch (Throwable thrown) {
        return crossings.failed(DEEP, thrown);
      }
    }
    return crossings.start(DEEP, () -> target.deep(s, i, e));
  }

  @Override
  public <X extends @Annotated.TU A> CompletableFuture<@Annotated.TU X> gen(@Annotated.TU X x) {
    return crossings.offload(GEN, () -> target.<X>gen(x));
  }

  @Override
  public CompletableFuture<Void> recv(int x) {
    return crossings.offload(RECV, () -> {
      target.recv(x);
      return null;
    });
  }

  @Override
  public CompletableFuture<Object> wild() {
    return crossings.start(WILD, () -> target.wild());
  }

  @Override
  public CompletableFuture<@Annotated.TU A> ann() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(ANN, target.ann());
      } catch (Throwable thrown) {
        return crossings.failed(ANN, thrown);
      }
    }
    return crossings.start(ANN, () -> target.ann());
  }

  @Override
  public @Annotated.TU("n") int nb(@Annotated.TU("n") int x) {
    return target.nb(x);
  }

  @Override
  public CompletableFuture<@Annotated.Both Integer> bothOnResult() {
    return crossings.offload(BOTH_ON_RESULT, () -> target.bothOnResult());
  }

  @Override
  public String toString() {
    return "Annotated_TAsync of " + target;
  }
}
