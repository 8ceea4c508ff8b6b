package dev.smartasync.docs.adapters;

import java.util.function.Consumer;

/** An asynchronous type that says nothing of itself. */
public interface Task<T> {
  void whenDone(Consumer<? super T> consumer);
}
