package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Annotated.T}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
interface Annotated_TAsync<A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> {
  /** Returns a facade of the target on the shared runtime. */
  static <A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> Annotated_TAsync<A> of(
      Annotated.T<A> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <A extends @Annotated.TU("b") Comparable<@Annotated.TU A>> Annotated_TAsync<A> of(
      Annotated.T<A> target, SmartRuntime runtime) {
    return new Annotated_TAsyncFacade<>(target, runtime);
  }

  CompletableFuture<Integer> a(
      @Annotated.P(ints = {1, 2, -2147483648}, cls = String[][].class, color = Annotated.Color.BLUE, inner = @Annotated.TU({"a", "\"$L$T\\\n\u2028"}), inners = {@Annotated.TU("x"), @Annotated.TU({})}, ch = '\'', l = -9223372036854775808L, b = (byte)0xff, s = (short)-2, f = -0.0f, d = 1.0E300, z = false, str = "$T $S $$ \t\u0000 \ud800") int a,
      @Annotated.Ps({@Annotated.P, @Annotated.P(ints = {})}) int b);

  CompletableFuture<@Annotated.TU("r") String @Annotated.TU("s") [] @Annotated.TU({}) []> arr(
      @Annotated.TU String @Annotated.TU("x") [] @Annotated.TU @Annotated.Both [] @Annotated.TU ... v);

  CompletableFuture<@Annotated.TU("q") List<? extends Map. @Annotated.TU("e") Entry<@Annotated.TU A, @Annotated.TU int @Annotated.TU []>>> deep(
      @Annotated.Both(c = {Annotated.class, Annotated.Color.class, void.class}) String s,
      @Annotated.Both int i, Map. @Annotated.Both Entry<String, A> e);

  <X extends @Annotated.TU A> CompletableFuture<@Annotated.TU X> gen(@Annotated.TU X x);

  CompletableFuture<Void> recv(int x);

  CompletableFuture<Object> wild();

  CompletableFuture<@Annotated.TU A> ann();

  @Annotated.TU("n") int nb(@Annotated.TU("n") int x);

  CompletableFuture<@Annotated.Both Integer> bothOnResult();
}
