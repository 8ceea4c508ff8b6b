package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class Inheritance_BottomAsyncFacade implements Inheritance_BottomAsync {
  private static final Operation LIST = Operation.of("Inheritance.Bottom", "list");

  private static final Operation DIAMOND = Operation.of("Inheritance.Bottom", "diamond");

  private static final Operation COMPARE_TO = Operation.of("Inheritance.Bottom", "compareTo");

  private static final Operation EQUALS = Operation.of("Inheritance.Bottom", "equals");

  private static final Operation NOTIFY_ASYNC = Operation.of("Inheritance.Bottom", "notifyAsync");

  private static final Operation RECEIVER = Operation.of("Inheritance.Bottom", "receiver");

  private static final Operation STAGE = Operation.of("Inheritance.Bottom", "stage");

  private static final Operation HIDDEN = Operation.of("Inheritance.Bottom", "hidden");

  private static final Operation GENERIC = Operation.of("Inheritance.Bottom", "generic");

  private static final Operation SAME = Operation.of("Inheritance.Bottom", "same");

  private final Inheritance.Bottom target;

  private final Crossings crossings;

  Inheritance_BottomAsyncFacade(Inheritance.Bottom target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public CompletableFuture<ArrayList<String>> list() {
    return crossings.offload(LIST, () -> target.list());
  }

  @Override
  public CompletableFuture<String> diamond() {
    return crossings.offload(DIAMOND, () -> target.diamond());
  }

  @Override
  public CompletableFuture<Integer> compareTo(Inheritance.Bottom other) {
    return crossings.offload(COMPARE_TO, () -> target.compareTo(other));
  }

  @Override
  public CompletableFuture<Boolean> equals(Inheritance.Bottom other) {
    return crossings.offload(EQUALS, () -> target.equals(other));
  }

  @Override
  public CompletableFuture<Void> notifyAsync() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(NOTIFY_ASYNC, target.notifyAsync());
      } catch (Throwable thrown) {
        return crossings.failed(NOTIFY_ASYNC, thrown);
      }
    }
    return crossings.start(NOTIFY_ASYNC, () -> target.notifyAsync());
  }

  @Override
  public CompletableFuture<Void> receiver(int count) {
    return crossings.offload(RECEIVER, () -> {
      target.receiver(count);
      return null;
    });
  }

  @Override
  public CompletableFuture<String> stage(String value) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(STAGE, target.stage(value));
      } catch (Throwable thrown) {
        return crossings.failed(STAGE, thrown);
      }
    }
    return crossings.start(STAGE, () -> target.stage(value));
  }

  static CompletableFuture<Integer> hidden(SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return crossings.offload(HIDDEN, () -> Inheritance.Bottom.hidden());
  }

  @Override
  public <V extends String> CompletableFuture<V> generic(V value) {
    return crossings.offload(GENERIC, () -> target.<V>generic(value));
  }

  @Override
  public CompletableFuture<String> same(String value) {
    return crossings.offload(SAME, () -> target.same(value));
  }

  @Override
  public String toString() {
    return "Inheritance_BottomAsync of " + target;
  }
}
