package good;

import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Bounds}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface BoundsAsync<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> {
  /** Returns a facade of the target on the shared runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> BoundsAsync<S, T> of(
      Bounds<S, T> target) {
    return of(target, SmartRuntime.shared());
  }

  /** Returns a facade of the target on the given runtime. */
  static <S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> BoundsAsync<S, T> of(
      Bounds<S, T> target, SmartRuntime runtime) {
    return new BoundsAsyncFacade<>(target, runtime);
  }

  <X extends Exception> CompletableFuture<Void> thrown();

  <X extends Throwable> CompletableFuture<String> thrown2(Class<X> type);

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <X extends Exception> CompletableFuture<List<X>> thrown3(Supplier<? extends X>... all) {
    return BoundsAsync.thrown3(all, SmartRuntime.shared());
  }

  static <X extends Exception> CompletableFuture<List<X>> thrown3(Supplier<? extends X>[] all,
      SmartRuntime runtime) {
    return BoundsAsyncFacade.thrown3(all, runtime);
  }

  @SuppressWarnings("unchecked")
  <E extends Enum<E> & Comparable<E>> CompletableFuture<EnumSet<E>> enums(E first, E... rest);

  @SuppressWarnings("unchecked")
  <Q> CompletableFuture<List<Q>> list(List<? extends Q>... all);

  <A extends List<B>, B extends List<A>> CompletableFuture<Map<A, B>> mutual();

  <F extends Future<String> & CompletionStage<String>> CompletableFuture<String> both();

  <X extends Exception> T plain() throws X, IOException;

  CompletableFuture<int[][]> primitives(int[]... all);

  CompletableFuture<Bounds<S, T>.Inner> inner(Bounds<S, T>.Inner.Deep<String> deep);

  CompletableFuture<Bounds<S, T>.Inner.Deep<T>> inner2();

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> CompletableFuture<Bounds<S2, T2>.Inner> inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep) {
    return BoundsAsync.inner3(deep, SmartRuntime.shared());
  }

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> CompletableFuture<Bounds<S2, T2>.Inner> inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep, SmartRuntime runtime) {
    return BoundsAsyncFacade.inner3(deep, runtime);
  }

  CompletableFuture<List<? extends S[]>> get();
}
