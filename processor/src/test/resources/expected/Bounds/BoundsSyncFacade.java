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
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class BoundsSyncFacade<S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable> implements BoundsSync<S, T> {
  private static final Operation THROWN = Operation.of("Bounds", "thrown")
      .insteadOnLoop("BoundsAsync.thrown()")
      .throwing(Exception.class, IOException.class);

  private static final Operation THROWN2 = Operation.of("Bounds", "thrown2")
      .insteadOnLoop("BoundsAsync.thrown2()")
      .throwing(Throwable.class);

  private static final Operation THROWN3 = Operation.of("Bounds", "thrown3")
      .insteadOnLoop("BoundsAsync.thrown3()")
      .throwing(Exception.class);

  private static final Operation ENUMS = Operation.of("Bounds", "enums")
      .insteadOnLoop("BoundsAsync.enums()");

  private static final Operation LIST = Operation.of("Bounds", "list")
      .insteadOnLoop("BoundsAsync.list()");

  private static final Operation MUTUAL = Operation.of("Bounds", "mutual")
      .insteadOnLoop("BoundsAsync.mutual()");

  private static final Operation BOTH = Operation.of("Bounds", "both")
      .insteadOnLoop("BoundsAsync.both()");

  private static final Operation PRIMITIVES = Operation.of("Bounds", "primitives")
      .insteadOnLoop("BoundsAsync.primitives()");

  private static final Operation INNER = Operation.of("Bounds", "inner")
      .insteadOnLoop("BoundsAsync.inner()");

  private static final Operation INNER2 = Operation.of("Bounds", "inner2")
      .insteadOnLoop("BoundsAsync.inner2()");

  private static final Operation INNER3 = Operation.of("Bounds", "inner3")
      .insteadOnLoop("BoundsAsync.inner3()");

  private static final Operation GET = Operation.of("Bounds", "get")
      .insteadOnLoop("BoundsAsync.get()");

  private final Bounds<S, T> target;

  private final Crossings crossings;

  BoundsSyncFacade(Bounds<S, T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public <X extends Exception> void thrown() throws X, IOException {
    if (crossings.awaitsDirectly()) {
      crossings.await(THROWN, target.<X>thrown());
    } else {
      crossings.await(THROWN, () -> target.<X>thrown());
    }
  }

  @Override
  public <X extends Throwable> String thrown2(Class<X> type) throws X {
    if (crossings.passesDirectly()) {
      return target.<X>thrown2(type);
    }
    return crossings.passThrough(THROWN2, () -> target.<X>thrown2(type));
  }

  static <X extends Exception> List<X> thrown3(Supplier<? extends X>[] all, SmartRuntime runtime)
      throws X {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.passesDirectly()) {
      return Bounds.<X>thrown3(all);
    }
    return crossings.passThrough(THROWN3, () -> Bounds.<X>thrown3(all));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <E extends Enum<E> & Comparable<E>> EnumSet<E> enums(E first, E... rest) {
    if (crossings.passesDirectly()) {
      return target.<E>enums(first, rest);
    }
    return crossings.passThrough(ENUMS, () -> target.<E>enums(first, rest));
  }

  @Override
  @SuppressWarnings("unchecked")
  public <Q> List<Q> list(List<? extends Q>... all) {
    if (crossings.passesDirectly()) {
      return target.<Q>list(all);
    }
    return crossings.passThrough(LIST, () -> target.<Q>list(all));
  }

  @Override
  public <A extends List<B>, B extends List<A>> Map<A, B> mutual() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(MUTUAL, target.<A, B>mutual());
    }
    return crossings.await(MUTUAL, () -> target.<A, B>mutual());
  }

  @Override
  public <F extends Future<String> & CompletionStage<String>> String both() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(BOTH, target.<F>both());
    }
    return crossings.await(BOTH, () -> target.<F>both());
  }

  @Override
  public <X extends Exception> T plain() throws X, IOException {
    return target.<X>plain();
  }

  @Override
  public int[][] primitives(int[]... all) {
    if (crossings.passesDirectly()) {
      return target.primitives(all);
    }
    return crossings.passThrough(PRIMITIVES, () -> target.primitives(all));
  }

  @Override
  public Bounds<S, T>.Inner inner(Bounds<S, T>.Inner.Deep<String> deep) {
    if (crossings.passesDirectly()) {
      return target.inner(deep);
    }
    return crossings.passThrough(INNER, () -> target.inner(deep));
  }

  @Override
  public Bounds<S, T>.Inner.Deep<T> inner2() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(INNER2, target.inner2());
    }
    return crossings.await(INNER2, () -> target.inner2());
  }

  static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable> Bounds<S2, T2>.Inner inner3(
      Bounds<S2, T2>.Inner.Deep<T2> deep, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.awaitsDirectly()) {
      return crossings.await(INNER3, Bounds.<S2, T2>inner3(deep));
    }
    return crossings.await(INNER3, () -> Bounds.<S2, T2>inner3(deep));
  }

  @Override
  public List<? extends S[]> get() {
    if (crossings.passesDirectly()) {
      return target.get();
    }
    return crossings.passThrough(GET, () -> target.get());
  }

  @Override
  public String toString() {
    return "BoundsSync of " + target;
  }
}
