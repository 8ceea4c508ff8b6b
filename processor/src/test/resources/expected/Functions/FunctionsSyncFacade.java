package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class FunctionsSyncFacade {
  private static final Operation READ = Operation.of("Functions", "read")
      .insteadOnLoop("FunctionsAsync.read()")
      .executor("files")
      .throwing(IOException.class);

  private static final Operation LOAD = Operation.of("Functions", "load")
      .insteadOnLoop("FunctionsAsync.load()")
      .executor("files");

  private static final Operation DELETE = Operation.of("Functions", "delete")
      .insteadOnLoop("FunctionsAsync.delete()")
      .executor("files");

  private static final Operation STORE = Operation.of("Functions", "store")
      .insteadOnLoop("FunctionsAsync.store()")
      .executor("files");

  private FunctionsSyncFacade() {
  }

  static String read(String path, SmartRuntime runtime) throws IOException {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.passesDirectly()) {
      return Functions.read(path);
    }
    return crossings.passThrough(READ, () -> Functions.read(path));
  }

  static <T> List<T> load(Class<T> type, String runtime, SmartRuntime smartRuntime) {
    Crossings crossings = Crossings.of(smartRuntime);
    if (crossings.awaitsDirectly()) {
      return crossings.await(LOAD, Functions.load(type, runtime));
    }
    return crossings.await(LOAD, () -> Functions.load(type, runtime));
  }

  static void delete(String[] paths, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.passesDirectly()) {
      Functions.delete(paths);
    } else {
      crossings.passThrough(DELETE, () -> {
        Functions.delete(paths);
        return null;
      });
    }
  }

  static <T> void store(List<T>[] values, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.passesDirectly()) {
      Functions.store(values);
    } else {
      crossings.passThrough(STORE, () -> {
        Functions.store(values);
        return null;
      });
    }
  }
}
