package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@SuppressWarnings("removal")
@Generated("dev.smartasync.processor")
final class OldAsyncFacade<T> implements OldAsync<T> {
  private static final Operation FIND = Operation.of("Old", "find");

  private static final Operation PUT = Operation.of("Old", "put");

  private static final Operation CLOSE = Operation.of("Old", "close")
      .throwing(Exception.class);

  private static final Operation GET = Operation.of("Old", "get");

  private final Old<T> target;

  private final Crossings crossings;

  OldAsyncFacade(Old<T> target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  @SuppressWarnings({"deprecation", "rawtypes", "unchecked"})
  public CompletableFuture<Object> find(List names) {
    return crossings.start(FIND, () -> target.find(names));
  }

  @Override
  @SuppressWarnings("unchecked")
  public CompletableFuture<Void> put(List<T>... values) {
    return crossings.offload(PUT, () -> {
      target.put(values);
      return null;
    });
  }

  @Override
  public CompletableFuture<Void> close() {
    return crossings.offload(CLOSE, () -> {
      target.close();
      return null;
    });
  }

  @Override
  public CompletableFuture<T> get() {
    return crossings.offload(GET, () -> target.get());
  }

  @Override
  public String toString() {
    return "OldAsync of " + target;
  }
}
