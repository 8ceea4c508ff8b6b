import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Unnamed {
  public CompletableFuture<Unnamed.Part> part(Unnamed other) {
    throw new UnsupportedOperationException(other.toString());
  }

  @SmartAsync
  static class Part {
    public static int count() {
      return 1;
    }
  }
}
