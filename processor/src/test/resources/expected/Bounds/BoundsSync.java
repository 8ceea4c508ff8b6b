package good;

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

/** A blocking facade of {@link good.Bounds}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface BoundsSync<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> {
  /** Returns a facade of the target on the shared runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> BoundsSync<S, T> of(
      Bounds<S, T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> BoundsSync<S, T> of(
      Bounds<S, T> target, SmartRuntime runtime) {
    return new BoundsSyncFacade<>(target, runtime);
  }

  <X extends Exception> void thrown() throws X, IOException;

  <X extends Throwable> String thrown2(Class<X> type) throws X;

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <X extends Exception> List<X> thrown3(Supplier<? extends X>... all) throws X {
    return BoundsSync.thrown3(all, SmartRuntime.shared());
  }

  static <X extends Exception> List<X> thrown3(Supplier<? extends X>[] all, SmartRuntime runtime)
      throws X {
    return BoundsSyncFacade.thrown3(all, runtime);
  }

  @SuppressWarnings("unchecked")
  <E extends Enum<E> & Comparable<E>> EnumSet<E> enums(E first, E... rest);

  @SuppressWarnings("unchecked")
  <Q> List<Q> list(List<? extends Q>... all);

  <A extends List<B>, B extends List<A>> Map<A, B> mutual();

  <F extends Future<String> & CompletionStage<String>> String both();

  <X extends Exception> T plain() throws X, IOException;

  int[][] primitives(int[]... all);

  Bounds<S, T>.Inner inner(Bounds<S, T>.Inner.Deep<String> deep);

  Bounds<S, T>.Inner.Deep<T> inner2();

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> Bounds<S2, T2>.Inner inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep) {
    return BoundsSync.inner3(deep, SmartRuntime.shared());
  }

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> Bounds<S2, T2>.Inner inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep, SmartRuntime runtime) {
    return BoundsSyncFacade.inner3(deep, runtime);
  }

  List<? extends S[]> get();
}
