package good;

import dev.smartasync.Facade;
import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;

@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART})
public abstract class Bounds<
        S extends Bounds<S, ? super T>, T extends Comparable<? super T> & Serializable>
    implements Supplier<List<? extends S[]>> {
  public abstract <X extends Exception> CompletableFuture<Void> thrown() throws X, IOException;

  public abstract <X extends Throwable> String thrown2(Class<X> type) throws X;

  @SafeVarargs
  public static <X extends Exception> List<X> thrown3(Supplier<? extends X>... all) throws X {
    return List.of();
  }

  @SuppressWarnings("unchecked")
  public abstract <E extends Enum<E> & Comparable<E>> EnumSet<E> enums(E first, E... rest);

  @SafeVarargs
  public final <Q> List<Q> list(List<? extends Q>... all) {
    return List.of();
  }

  public abstract <A extends List<B>, B extends List<A>> CompletionStage<Map<A, B>> mutual();

  public abstract <F extends Future<String> & CompletionStage<String>> F both();

  @NonBlocking
  public abstract <X extends Exception> T plain() throws X, IOException;

  public abstract int[][] primitives(int[]... all);

  public abstract Inner inner(Inner.Deep<String> deep);

  public abstract CompletableFuture<Bounds<S, T>.Inner.Deep<T>> inner2();

  public static <S2 extends Bounds<S2, ? super T2>, T2 extends Comparable<? super T2> & Serializable>
      CompletableFuture<Bounds<S2, T2>.Inner> inner3(Bounds<S2, T2>.Inner.Deep<T2> deep) {
    throw new UnsupportedOperationException(deep.toString());
  }

  @SmartAsync
  public class Inner {
    public Map<S, ? extends Map.Entry<T, ?>[]> map(Bounds<S, T>.Inner inner) {
      throw new UnsupportedOperationException(inner.toString());
    }

    public class Deep<D> {
      public D value(D value) {
        return value;
      }
    }
  }

  @SmartAsync
  protected sealed interface Sealed<V> {
    V value();

    CompletableFuture<Sealed<? extends V>> next();

    private int secret() {
      return 1;
    }

    default int open() {
      return secret();
    }

    static int fixed(Sealed<?> it) {
      return it.open();
    }

    record Only<V>(V value) implements Sealed<V> {
      @Override
      public CompletableFuture<Sealed<? extends V>> next() {
        throw new UnsupportedOperationException(toString());
      }
    }
  }

  @SmartAsync
  enum Level {
    LOW {
      @Override
      public int rank() {
        return 2;
      }
    },
    HIGH;

    public int rank() {
      return 1;
    }

    public static Level valueOf(int rank) {
      return rank == 1 ? HIGH : LOW;
    }
  }
}
