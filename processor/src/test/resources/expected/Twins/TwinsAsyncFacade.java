package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.FutureStages;
import dev.smartasync.generated.Operation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class TwinsAsyncFacade implements TwinsAsync {
  private static final Operation SEND_ASYNC = Operation.of("Twins", "sendAsync");

  private static final Operation RECEIVE_ASYNC = Operation.of("Twins", "receiveAsync");

  private static final Operation COUNT_ASYNC = Operation.of("Twins", "countAsync");

  private static final Operation COUNT = Operation.of("Twins", "count");

  private static final Operation NEW_ASYNC = Operation.of("Twins", "newAsync");

  private static final Operation TO_STRING_ASYNC = Operation.of("Twins", "toStringAsync");

  private static final Operation ASYNC = Operation.of("Twins", "Async");

  private static final Operation PICK = Operation.of("Twins", "pick");

  private static final Operation PICK_ASYNC = Operation.of("Twins", "pickAsync");

  private static final Operation HELP_ASYNC = Operation.of("Twins", "helpAsync");

  private final Twins target;

  private final Crossings crossings;

  TwinsAsyncFacade(Twins target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public <T> CompletableFuture<Twins.Reply<T>> send(String request, Class<T> type) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(SEND_ASYNC, target.sendAsync(request, type));
      } catch (Throwable thrown) {
        return crossings.failed(SEND_ASYNC, thrown);
      }
    }
    return crossings.start(SEND_ASYNC, () -> target.sendAsync(request, type));
  }

  @Override
  public CompletableFuture<String> receive() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(RECEIVE_ASYNC, target.receiveAsync());
      } catch (Throwable thrown) {
        return crossings.failed(RECEIVE_ASYNC, thrown);
      }
    }
    return crossings.start(RECEIVE_ASYNC, () -> target.receiveAsync());
  }

  @Override
  public CompletableFuture<Integer> count() {
    return crossings.start(COUNT_ASYNC, () -> FutureStages.stage(target.countAsync()));
  }

  @Override
  public CompletableFuture<Integer> count(String of) {
    return crossings.offload(COUNT, () -> target.count(of));
  }

  @Override
  public CompletableFuture<Long> count(int from) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(COUNT_ASYNC, target.countAsync(from));
      } catch (Throwable thrown) {
        return crossings.failed(COUNT_ASYNC, thrown);
      }
    }
    return crossings.start(COUNT_ASYNC, () -> target.countAsync(from));
  }

  @Override
  public CompletableFuture<Integer> newAsync() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(NEW_ASYNC, target.newAsync());
      } catch (Throwable thrown) {
        return crossings.failed(NEW_ASYNC, thrown);
      }
    }
    return crossings.start(NEW_ASYNC, () -> target.newAsync());
  }

  @Override
  public CompletableFuture<String> toStringAsync() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(TO_STRING_ASYNC, target.toStringAsync());
      } catch (Throwable thrown) {
        return crossings.failed(TO_STRING_ASYNC, thrown);
      }
    }
    return crossings.start(TO_STRING_ASYNC, () -> target.toStringAsync());
  }

  @Override
  public CompletableFuture<Void> Async() {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(ASYNC, target.Async());
      } catch (Throwable thrown) {
        return crossings.failed(ASYNC, thrown);
      }
    }
    return crossings.start(ASYNC, () -> target.Async());
  }

  @Override
  public CompletableFuture<String> pick(int from) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(PICK, target.pick(from));
      } catch (Throwable thrown) {
        return crossings.failed(PICK, thrown);
      }
    }
    return crossings.start(PICK, () -> target.pick(from));
  }

  @Override
  public CompletableFuture<String> pickAsync(int from) {
    if (crossings.startsDirectly()) {
      try {
        return crossings.started(PICK_ASYNC, target.pickAsync(from));
      } catch (Throwable thrown) {
        return crossings.failed(PICK_ASYNC, thrown);
      }
    }
    return crossings.start(PICK_ASYNC, () -> target.pickAsync(from));
  }

  @Override
  public CompletableFuture<String> helpAsync() {
    return crossings.offload(HELP_ASYNC, () -> target.helpAsync());
  }

  @Override
  public String toString() {
    return "TwinsAsync of " + target;
  }
}
