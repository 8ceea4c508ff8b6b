package good;

import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Generated;

/** A blocking facade of {@link good.Functions}: each operation returns its value, or throws. */
@Generated("dev.smartasync.processor")
public interface FunctionsSync {
  static String read(String path) throws IOException {
    return FunctionsSync.read(path, SmartRuntime.shared());
  }

  static String read(String path, SmartRuntime runtime) throws IOException {
    return FunctionsSyncFacade.read(path, runtime);
  }

  static <T> List<T> load(Class<T> type, String runtime) {
    return FunctionsSync.load(type, runtime, SmartRuntime.shared());
  }

  static <T> List<T> load(Class<T> type, String runtime, SmartRuntime smartRuntime) {
    return FunctionsSyncFacade.load(type, runtime, smartRuntime);
  }

  static void delete(String... paths) {
    FunctionsSync.delete(paths, SmartRuntime.shared());
  }

  static void delete(String[] paths, SmartRuntime runtime) {
    FunctionsSyncFacade.delete(paths, runtime);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> void store(List<T>... values) {
    FunctionsSync.store(values, SmartRuntime.shared());
  }

  static <T> void store(List<T>[] values, SmartRuntime runtime) {
    FunctionsSyncFacade.store(values, runtime);
  }

  static int version() {
    return Functions.version();
  }

  static int version(SmartRuntime runtime) {
    return Functions.version();
  }
}
