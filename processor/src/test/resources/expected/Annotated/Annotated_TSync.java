package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Annotated.T}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
interface Annotated_TSync<A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> {
  /** Returns a facade of the target on the shared runtime. */
  static <A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> Annotated_TSync<A> of(
      Annotated.T<A> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> Annotated_TSync<A> of(
      Annotated.T<A> target, SmartRuntime runtime) {
    return new Annotated_TSyncFacade<>(target, runtime);
  }

  int a(
      @Annotated.P(ints = {1, 2, -2147483648}, cls = String[][].class, color = Annotated.Color.BLUE, inner = @Annotated.TU({"a", "\"$L$T\\\n\u2028"}), inners = {@Annotated.TU("x"), @Annotated.TU({})}, ch = '\'', l = -9223372036854775808L, b = (byte)0xff, s = (short)-2, f = -0.0f, d = 1.0E300, z = false, str = "$T $S $$ \t\u0000 \ud800") int a,
      @Annotated.Ps({@Annotated.P, @Annotated.P(ints = {})}) int b);

  @Annotated.TU("r") String @Annotated.TU("s") [] @Annotated.TU({}) [] arr(
      @Annotated.TU String @Annotated.TU("x") [] @Annotated.TU @Annotated.Both [] @Annotated.TU ... v);

  @Annotated.TU("q") List<? extends Map. @Annotated.TU("e") Entry<@Annotated.TU A, @Annotated.TU int @Annotated.TU []>> deep(
      @Annotated.Both(c = {Annotated.class, Annotated.Color.class, void.class}) String s,
      @Annotated.Both int i, Map. @Annotated.Both Entry<String, A> e);

  <X extends @Annotated.TU A> @Annotated.TU X gen(@Annotated.TU X x) throws @Annotated.TU Exception;

  void recv(int x);

  Object wild();

  @Annotated.TU A ann();

  @Annotated.TU("n") int nb(@Annotated.TU("n") int x);

  @Annotated.Both int bothOnResult();
}
