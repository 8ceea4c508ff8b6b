package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Annotated_TSmartFacade<A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> implements Annotated_TSmart<A> {
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

  Annotated_TSmartFacade(Annotated.T<A> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public Smart<Integer> a(
      @Annotated.P(ints = {1, 2, -2147483648}, cls = String[][].class, color = Annotated.Color.BLUE, inner = @Annotated.TU({"a", "\"$L$T\\\n\u2028"}), inners = {@Annotated.TU("x"), @Annotated.TU({})}, ch = '\'', l = -9223372036854775808L, b = (byte)0xff, s = (short)-2, f = -0.0f, d = 1.0E300, z = false, str = "$T $S $$ \t\u0000 \ud800") int a,
      @Annotated.Ps({@Annotated.P, @Annotated.P(ints = {})}) int b) {
    return crossings.call(A, () -> target.a(a, b));
  }

  @Override
  public Smart<@Annotated.TU("r") String @Annotated.TU("s") [] @Annotated.TU({}) []> arr(
      @Annotated.TU String @Annotated.TU("x") [] @Annotated.TU @Annotated.Both [] @Annotated.TU ... v) {
    return crossings.call(ARR, () -> target.arr(v));
  }

  @Override
  public Smart<@Annotated.TU("q") List<? extends Map. @Annotated.TU("e") Entry<@Annotated.TU A, @Annotated.TU int @Annotated.TU []>>> deep(
      @Annotated.Both(c = {Annotated.class, Annotated.Color.class, void.class}) String s,
      @Annotated.Both int i, Map. @Annotated.Both Entry<String, A> e) {
    return crossings.callAsync(DEEP, () -> target.deep(s, i, e));
  }

  @Override
  public <X extends @Annotated.TU A> Smart<@Annotated.TU X> gen(@Annotated.TU X x) {
    return crossings.call(GEN, () -> target.<X>gen(x));
  }

  @Override
  public Smart<Void> recv(int x) {
    return crossings.call(RECV, () -> {
      target.recv(x);
      return null;
    });
  }

  @Override
  public Smart<Object> wild() {
    return crossings.callAsync(WILD, () -> target.wild());
  }

  @Override
  public Smart<@Annotated.TU A> ann() {
    return crossings.callAsync(ANN, () -> target.ann());
  }

  @Override
  public @Annotated.TU("n") int nb(@Annotated.TU("n") int x) {
    return target.nb(x);
  }

  @Override
  public Smart<@Annotated.Both Integer> bothOnResult() {
    return crossings.call(BOTH_ON_RESULT, () -> target.bothOnResult());
  }

  @Override
  public String toString() {
    return "Annotated_TSmart of " + target;
  }
}
