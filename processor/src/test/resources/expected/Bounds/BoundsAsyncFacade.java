package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class BoundsAsyncFacade<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> implements BoundsAsync<S, T> {
  private static final Operation THROWN = Operation.of("Bounds", "thrown")
      .throwing(Exception.class, IOException.class);

  private static final Operation THROWN2 = Operation.of("Bounds", "thrown2")
      .throwing(Throwable.class);

  private static final Operation THROWN3 = Operation.of("Bounds", "thrown3")
      .throwing(Exception.class);

  private static final Operation ENUMS = Operation.of("Bounds", "enums");

  private static final Operation LIST = Operation.of("Bounds", "list");

  private static final Operation MUTUAL = Operation.of("Bounds", "mutual");

  private static final Operation BOTH = Operation.of("Bounds", "both");

  private static final Operation PRIMITIVES = Operation.of("Bounds", "primitives");

  private static final Operation INNER = Operation.of("Bounds", "inner");

  private static final Operation INNER2 = Operation.of("Bounds", "inner2");

  private static final Operation INNER3 = Operation.of("Bounds", "inner3");

  private static final Operation GET = Operation.of("Bounds", "get");

  private final Bounds<S, T> target;

  private final Crossings crossings;

  BoundsAsyncFacade(Bounds<S, T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public <X extends Exception> CompletableFuture<Void> thrown() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(THROWN, target.<X>thrown());
      } catch (Throwable thrown) {
        return crossings.failed(THROWN, thrown);
      }
    }
    return crossings.start(THROWN, () -> target.<X>thrown());
  }

  @Override
  public <X extends Throwable> CompletableFuture<String> thrown2(Class<X> type) {
    return crossings.offload(THROWN2, () -> target.<X>thrown2(type));
  }

  static <X extends Exception> CompletableFuture<List<X>> thrown3(Supplier<? extends X>[] all,
      SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.offload(THROWN3, () -> Bounds.<X>thrown3(all));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <E extends Enum<E> & Comparable<E>> CompletableFuture<EnumSet<E>> enums(E first,
      E... rest) {
    return crossings.offload(ENUMS, () -> target.<E>enums(first, rest));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <Q> CompletableFuture<List<Q>> list(List<? extends Q>... all) {
    return crossings.offload(LIST, () -> target.<Q>list(all));
  }

  @Override
  public <A extends List<B>, B extends List<A>> CompletableFuture<Map<A, B>> mutual() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(MUTUAL, target.<A, B>mutual());
      } catch (Throwable thrown) {
        return crossings.failed(MUTUAL, thrown);
      }
    }
    return crossings.start(MUTUAL, () -> target.<A, B>mutual());
  }

  @Override
  public <F extends Future<String> & CompletionStage<String>> CompletableFuture<String> both() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(BOTH, target.<F>both());
      } catch (Throwable thrown) {
        return crossings.failed(BOTH, thrown);
      }
    }
    return crossings.start(BOTH, () -> target.<F>both());
  }

  @Override
  public <X extends Exception> T plain() throws X, IOException {
    return target.<X>plain();
  }

  @Override
  public CompletableFuture<int[][]> primitives(int[]... all) {
    return crossings.offload(PRIMITIVES, () -> target.primitives(all));
  }

  @Override
  public CompletableFuture<Bounds<S, T>.Inner> inner(Bounds<S, T>.Inner.Deep<String> deep) {
    return crossings.offload(INNER, () -> target.inner(deep));
  }

  @Override
  public CompletableFuture<Bounds<S, T>.Inner.Deep<T>> inner2() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(INNER2, target.inner2());
      } catch (Throwable thrown) {
        return crossings.failed(INNER2, thrown);
      }
    }
    return crossings.start(INNER2, () -> target.inner2());
  }

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> CompletableFuture<Bounds<S2, T2>.Inner> inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(INNER3, Bounds.<S2, T2>inner3(deep));
      } catch (Throwable thrown) {
        return crossings.failed(INNER3, thrown);
      }
    }
    return crossings.start(INNER3, () -> Bounds.<S2, T2>inner3(deep));
  }

  @Override
  public CompletableFuture<List<? extends S[]>> get() {
    return crossings.offload(GET, () -> target.get());
  }

  @Override
  public String toString() {
    return "BoundsAsync of " + target;
  }
}
