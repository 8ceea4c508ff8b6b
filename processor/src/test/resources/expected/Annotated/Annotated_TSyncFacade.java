package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Annotated_TSyncFacade<A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> implements Annotated_TSync<A> {
  private static final Operation A = Operation.of("Annotated.T", "a")
      .insteadOnLoop("Annotated_TAsync.a()");

  private static final Operation ARR = Operation.of("Annotated.T", "arr")
      .insteadOnLoop("Annotated_TAsync.arr()");

  private static final Operation DEEP = Operation.of("Annotated.T", "deep")
      .insteadOnLoop("Annotated_TAsync.deep()");

  private static final Operation GEN = Operation.of("Annotated.T", "gen")
      .insteadOnLoop("Annotated_TAsync.gen()")
      .throwing(Exception.class);

  private static final Operation RECV = Operation.of("Annotated.T", "recv")
      .insteadOnLoop("Annotated_TAsync.recv()");

  private static final Operation WILD = Operation.of("Annotated.T", "wild")
      .insteadOnLoop("Annotated_TAsync.wild()");

  private static final Operation ANN = Operation.of("Annotated.T", "ann")
      .insteadOnLoop("Annotated_TAsync.ann()");

  private static final Operation BOTH_ON_RESULT = Operation.of("Annotated.T", "bothOnResult")
      .insteadOnLoop("Annotated_TAsync.bothOnResult()");

  private final Annotated.T<A> target;

  private final Crossings crossings;

  Annotated_TSyncFacade(Annotated.T<A> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public int a(
      @Annotated.P(ints = {1, 2, -2147483648}, cls = String[][].class, color = Annotated.Color.BLUE, inner = @Annotated.TU({"a", "\"$L$T\\\n\u2028"}), inners = {@Annotated.TU("x"), @Annotated.TU({})}, ch = '\'', l = -9223372036854775808L, b = (byte)0xff, s = (short)-2, f = -0.0f, d = 1.0E300, z = false, str = "$T $S $$ \t\u0000 \ud800") int a,
      @Annotated.Ps({@Annotated.P, @Annotated.P(ints = {})}) int b) {
    if (crossings.passesDirectly()) {
      return target.a(a, b);
    }
    return crossings.passThrough(A, () -> target.a(a, b));
  }

  @Override
  public @Annotated.TU("r") String @Annotated.TU("s") [] @Annotated.TU({}) [] arr(
      @Annotated.TU String @Annotated.TU("x") [] @Annotated.TU @Annotated.Both [] @Annotated.TU ... v) {
    if (crossings.passesDirectly()) {
      return target.arr(v);
    }
    return crossings.passThrough(ARR, () -> target.arr(v));
  }

  @Override
  public @Annotated.TU("q") List<? extends Map. @Annotated.TU("e") Entry<@Annotated.TU A, @Annotated.TU int @Annotated.TU []>> deep(
      @Annotated.Both(c = {Annotated.class, Annotated.Color.class, void.class}) String s,
      @Annotated.Both int i, Map. @Annotated.Both Entry<String, A> e) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(DEEP, target.deep(s, i, e));
    }
    return crossings.await(DEEP, () -> target.deep(s, i, e));
  }

  @Override
  public <X extends @Annotated.TU A> @Annotated.TU X gen(@Annotated.TU X x) throws
      @Annotated.TU Exception {
    if (crossings.passesDirectly()) {
      return target.<X>gen(x);
    }
    return crossings.passThrough(GEN, () -> target.<X>gen(x));
  }

  @Override
  public void recv(int x) {
    if (crossings.passesDirectly()) {
      target.recv(x);
    } else {
      crossings.passThrough(RECV, () -> {
        target.recv(x);
        return null;
      });
    }
  }

  @Override
  public Object wild() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(WILD, target.wild());
    }
    return crossings.await(WILD, () -> target.wild());
  }

  @Override
  public @Annotated.TU A ann() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(ANN, target.ann());
    }
    return crossings.await(ANN, () -> target.ann());
  }

  @Override
  public @Annotated.TU("n") int nb(@Annotated.TU("n") int x) {
    return target.nb(x);
  }

  @Override
  public @Annotated.Both int bothOnResult() {
    if (crossings.passesDirectly()) {
      return target.bothOnResult();
    }
    return crossings.passThrough(BOTH_ON_RESULT, () -> target.bothOnResult());
  }

  @Override
  public String toString() {
    return "Annotated_TSync of " + target;
  }
}
