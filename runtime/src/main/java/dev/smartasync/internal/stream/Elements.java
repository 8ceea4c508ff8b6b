package dev.smartasync.internal.stream;

import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a thread reads one element after another, and closes when nobody wants more. */
interface Elements<T> {

  /**
   * Reads elements, waiting for each, until there are no more or one is the last that is wanted.
   */
  void forEachWhile(Predicate<? super T> wantsMore) throws Exception;

  /** Releases what the elements come from. */
  void close() throws Exception;

  /**
   * Opens a stream. It is read by a terminal operation and not by its spliterator, which reads a
   * whole inner stream of a {@code flatMap} ahead.
   */
  static <T> Callable<Elements<T>> ofStream(Callable<? extends Stream<? extends T>> source) {
    return () -> {
      Stream<? extends T> stream = opened(source);
      return new Elements<>() {
        @Override
        public void forEachWhile(Predicate<? super T> wantsMore) {
          boolean unused = stream.sequential().allMatch(wantsMore);
        }

        @Override
        public void close() {
          stream.close();
        }
      };
    };
  }

  /** Opens an iterator, which is closed where it can be. */
  static <T> Callable<Elements<T>> ofIterator(Callable<? extends Iterator<? extends T>> source) {
    return () -> {
      Iterator<? extends T> iterator = opened(source);
      return of(iterator, null);
    };
  }

  /** Opens something iterable, which is closed where it can be, after its iterator. */
  @SuppressWarnings("ReferenceEquality") // a cursor that is its own iterator
  static <T> Callable<Elements<T>> ofIterable(Callable<? extends Iterable<? extends T>> source) {
    return () -> {
      Iterable<? extends T> iterable = opened(source);
      try {
        Iterator<? extends T> iterator =
            Objects.requireNonNull(iterable.iterator(), "iterator() returned null");
        return of(iterator, iterator == iterable ? null : iterable);
      } catch (Throwable failure) {
        closeAfter(failure, iterable);
        throw failure;
      }
    };
  }

  private static <T> Elements<T> of(Iterator<? extends T> iterator, @Nullable Object origin) {
    return new Elements<>() {
      @Override
      public void forEachWhile(Predicate<? super T> wantsMore) {
        while (iterator.hasNext() && wantsMore.test(iterator.next())) {
          // It does the work.
        }
      }

      @Override
      public void close() throws Exception {
        try {
          Elements.close(iterator);
        } catch (Throwable failure) {
          closeAfter(failure, origin);
          throw failure;
        }
        Elements.close(origin);
      }
    };
  }

  private static <S> S opened(Callable<? extends S> source) throws Exception {
    return Objects.requireNonNull(
        source.call(), "a source of elements returned null, and must return what is to be read");
  }

  private static void close(@Nullable Object source) throws Exception {
    if (source instanceof AutoCloseable closeable) {
      closeable.close();
    }
  }

  private static void closeAfter(Throwable failure, @Nullable Object source) {
    try {
      close(source);
    } catch (Throwable second) {
      failure.addSuppressed(second);
    }
  }
}
