package good;
import dev.smartasync.*;
import java.lang.annotation.*;
import java.util.*;
import java.util.concurrent.*;
public class Annotated {
  enum Color { RED { }, BLUE }
  @Target({ElementType.TYPE_USE}) @interface TU { String[] value() default {}; }
  @Target({ElementType.PARAMETER, ElementType.TYPE_USE}) @interface Both { Class<?>[] c() default {}; }
  @Target({ElementType.PARAMETER}) @Repeatable(Ps.class) @interface P { int[] ints() default {1}; Class<?> cls() default int.class; Color color() default Color.RED; TU inner() default @TU; TU[] inners() default {}; char ch() default 'x'; long l() default 1; byte b() default 1; short s() default 1; float f() default 1; double d() default 1; boolean z() default true; String str() default ""; }
  @Target({ElementType.PARAMETER}) @interface Ps { P[] value(); }
  @Target({ElementType.TYPE_PARAMETER}) @interface TP {}
  @SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
  interface T<@TP @TU A extends @TU("b") Comparable<@TU A>> {
    int a(@P(ints = {1, 2, Integer.MIN_VALUE}, cls = String[][].class, color = Color.BLUE, inner = @TU({"a", "\"$L$T\\\n\u2028"}), inners = {@TU("x"), @TU({})}, ch = '\'', l = Long.MIN_VALUE, b = -1, s = -2, f = -0.0f, d = 1e300, z = false, str = "$T $S $$ \t\0 \uD800") int a, @P @P(ints = {}) int b);
    @TU("r") String @TU("s") [] @TU({}) [] arr(@TU String @TU("x") [] @TU @Both [] @TU ... v);
    CompletableFuture<@TU("q") List<? extends Map.@TU("e") Entry<@TU A, @TU int @TU []>>> deep(@Both(c = {Annotated.class, Color.class, void.class}) String s, @Both int i, Map.@Both Entry<String, A> e);
    <@TP @TU("v") X extends @TU A> @TU X gen(@TU X x) throws @TU Exception;
    void recv(@TU T<A> this, final int x);
    CompletionStage<@TU ?> wild();
    @TU CompletionStage<@TU A> ann();
    @NonBlocking @TU("n") int nb(@TU("n") int x);
    @Both int bothOnResult();
  }
}
