package good;

import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@SmartAsync(executor = "files")
public final class Functions {
  private Functions() {}

  public static String read(String path) throws IOException {
    throw new IOException(path);
  }

  public static <T> CompletableFuture<List<T>> load(Class<T> type, String runtime) {
    throw new UnsupportedOperationException(type + runtime);
  }

  public static void delete(String... paths) {}

  @SafeVarargs
  public static <T> void store(List<T>... values) {}

  @NonBlocking
  public static int version() {
    return 1;
  }

  public static void main(String[] args) {}
}
