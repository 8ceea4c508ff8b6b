package good;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** A facade of {@link good.Bounds} whose calls wait or not, as the thread of each call may. */
@Generated("dev.smartasync.processor")
public interface BoundsSmart<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> {
  /** Returns a facade of the target on the shared runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> BoundsSmart<S, T> of(
      Bounds<S, T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> BoundsSmart<S, T> of(
      Bounds<S, T> target, SmartRuntime runtime) {
    return new BoundsSmartFacade<>(target, runtime);
  }

  <X extends Exception> Smart<Void> thrown();

  <X extends Throwable> Smart<String> thrown2(Class<X> type);

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <X extends Exception> Smart<List<X>> thrown3(Supplier<? extends X>... all) {
    return BoundsSmart.thrown3(all, SmartRuntime.shared());
  }

  static <X extends Exception> Smart<List<X>> thrown3(Supplier<? extends X>[] all,
      SmartRuntime runtime) {
    return BoundsSmartFacade.thrown3(all, runtime);
  }

  @SuppressWarnings("unchecked")
  <E extends Enum<E> & Comparable<E>> Smart<EnumSet<E>> enums(E first, E... rest);

  @SuppressWarnings("unchecked")
  <Q> Smart<List<Q>> list(List<? extends Q>... all);

  <A extends List<B>, B extends List<A>> Smart<Map<A, B>> mutual();

  <F extends Future<String> & CompletionStage<String>> Smart<String> both();

  <X extends Exception> T plain() throws X, IOException;

  Smart<int[][]> primitives(int[]... all);

  Smart<Bounds<S, T>.Inner> inner(Bounds<S, T>.Inner.Deep<String> deep);

  Smart<Bounds<S, T>.Inner.Deep<T>> inner2();

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> Smart<Bounds<S2, T2>.Inner> inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep) {
    return BoundsSmart.inner3(deep, SmartRuntime.shared());
  }

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> Smart<Bounds<S2, T2>.Inner> inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep, SmartRuntime runtime) {
    return BoundsSmartFacade.inner3(deep, runtime);
  }

  Smart<List<? extends S[]>> get();
}
