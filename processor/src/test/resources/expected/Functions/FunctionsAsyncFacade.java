package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class FunctionsAsyncFacade {
  private static final Operation READ = Operation.of("Functions", "read")
      .executor("files")
      .throwing(IOException.class);

  private static final Operation LOAD = Operation.of("Functions", "load")
      .executor("files");

  private static final Operation DELETE = Operation.of("Functions", "delete")
      .executor("files");

  private static final Operation STORE = Operation.of("Functions", "store")
      .executor("files");

  private FunctionsAsyncFacade() {
  }

  static CompletableFuture<String> read(String path, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.offload(READ, () -> Functions.read(path));
  }

  static <T> CompletableFuture<List<T>> load(Class<T> type, String runtime,
      SmartRuntime smartRuntime) {
    Crossings crossings = Crossings.of(smartRuntime);
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(LOAD, Functions.load(type, runtime));
      } catch (Throwable thrown) {
        return crossings.failed(LOAD, thrown);
      }
    }
    return crossings.start(LOAD, () -> Functions.load(type, runtime));
  }

  static CompletableFuture<Void> delete(String[] paths, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.offload(DELETE, () -> {
      Functions.delete(paths);
      return null;
    });
  }

  static <T> CompletableFuture<Void> store(List<T>[] values, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.offload(STORE, () -> {
      Functions.store(values);
      return null;
    });
  }
}
