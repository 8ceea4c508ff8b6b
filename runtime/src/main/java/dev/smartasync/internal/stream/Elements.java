package dev.smartasync.internal.stream;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a thread reads one element after another, and closes when nobody wants more. */
interface Elements<T> {

  /** Hands the next element on, waiting for it; returns false where there is none. */
  boolean tryAdvance(Consumer<? super T> action) throws Exception;

  /** Releases what the elements come from. */
  void close() throws Exception;

  /** Opens a stream. */
  static <T> Callable<Elements<T>> ofStream(Callable<? extends Stream<? extends T>> source) {
    return () -> {
      Stream<? extends T> stream = opened(source);
      Spliterator<? extends T> elements;
      try {
        elements = stream.sequential().spliterator();
      } catch (Throwable failure) {
        stream.close();
        throw failure;
      }
      return new Elements<>() {
        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
          return elements.tryAdvance(action);
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
      return of(iterator, iterator, null);
    };
  }

  /** Opens something iterable, which is closed where it can be, after its iterator. */
  static <T> Callable<Elements<T>> ofIterable(Callable<? extends Iterable<? extends T>> source) {
    return () -> {
      Iterable<? extends T> iterable = opened(source);
      try {
        Iterator<? extends T> iterator =
            Objects.requireNonNull(iterable.iterator(), "iterator() returned null");
        return of(iterator, iterator, iterable);
      } catch (Throwable failure) {
        close(iterable);
        throw failure;
      }
    };
  }

  private static <T> Elements<T> of(
      Iterator<? extends T> iterator, Object first, @Nullable Object last) {
    return new Elements<>() {
      @Override
      public boolean tryAdvance(Consumer<? super T> action) {
        if (!iterator.hasNext()) {
          return false;
        }
        action.accept(iterator.next());
        return true;
      }

      @Override
      public void close() throws Exception {
        try {
          Elements.close(first);
        } finally {
          Elements.close(last);
        }
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
}
