package good;

import dev.smartasync.SmartRuntime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/** An asynchronous facade of {@link good.Functions}: each operation returns a future at once. */
@Generated("dev.smartasync.processor")
public interface FunctionsAsync {
  static CompletableFuture<String> read(String path) {
    return FunctionsAsync.read(path, SmartRuntime.shared());
  }

  static CompletableFuture<String> read(String path, SmartRuntime runtime) {
    return FunctionsAsyncFacade.read(path, runtime);
  }

  static <T> CompletableFuture<List<T>> load(Class<T> type, String runtime) {
    return FunctionsAsync.load(type, runtime, SmartRuntime.shared());
  }

  static <T> CompletableFuture<List<T>> load(Class<T> type, String runtime,
      SmartRuntime smartRuntime) {
    return FunctionsAsyncFacade.load(type, runtime, smartRuntime);
  }

  static CompletableFuture<Void> delete(String... paths) {
    return FunctionsAsync.delete(paths, SmartRuntime.shared());
  }

  static CompletableFuture<Void> delete(String[] paths, SmartRuntime runtime) {
    return FunctionsAsyncFacade.delete(paths, runtime);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> CompletableFuture<Void> store(List<T>... values) {
    return FunctionsAsync.store(values, SmartRuntime.shared());
  }

  static <T> CompletableFuture<Void> store(List<T>[] values, SmartRuntime runtime) {
    return FunctionsAsyncFacade.store(values, runtime);
  }

  static int version() {
    return Functions.version();
  }

  static int version(SmartRuntime runtime) {
    return Functions.version();
  }
}
