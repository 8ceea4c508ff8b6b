package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import java.io.IOException;
import java.util.Objects;
import javax.annotation.processing.Generated;

@Generated("dev.smartasync.processor")
final class TwinsSyncFacade implements TwinsSync {
  private static final Operation SEND = Operation.of("Twins", "send")
      .insteadOnLoop("TwinsAsync.send()")
      .throwing(IOException.class);

  private static final Operation RECEIVE_ASYNC = Operation.of("Twins", "receiveAsync")
      .insteadOnLoop("TwinsAsync.receive()");

  private static final Operation COUNT_ASYNC = Operation.of("Twins", "countAsync")
      .insteadOnLoop("TwinsAsync.count()");

  private static final Operation COUNT = Operation.of("Twins", "count")
      .insteadOnLoop("TwinsAsync.count()");

  private static final Operation NEW_ASYNC = Operation.of("Twins", "newAsync")
      .insteadOnLoop("TwinsAsync.newAsync()");

  private static final Operation TO_STRING_ASYNC = Operation.of("Twins", "toStringAsync")
      .insteadOnLoop("TwinsAsync.toStringAsync()");

  private static final Operation ASYNC = Operation.of("Twins", "Async")
      .insteadOnLoop("TwinsAsync.Async()");

  private static final Operation PICK = Operation.of("Twins", "pick")
      .insteadOnLoop("TwinsAsync.pick()");

  private static final Operation PICK_ASYNC = Operation.of("Twins", "pickAsync")
      .insteadOnLoop("TwinsAsync.pickAsync()");

  private static final Operation HELP_ASYNC = Operation.of("Twins", "helpAsync")
      .insteadOnLoop("TwinsAsync.helpAsync()");

  private final Twins target;

  private final Crossings crossings;

  TwinsSyncFacade(Twins target, SmartRuntime runtime) {
    this.target = Objects.requireNonNull(target, "target");
    this.crossings = Crossings.of(runtime);
  }

  @Override
  public <T> Twins.Reply<T> send(String request, Class<T> type) throws IOException {
    if (crossings.passesDirectly()) {
      return target.send(request, type);
    }
    return crossings.passThrough(SEND, () -> target.send(request, type));
  }

  @Override
  public String receive() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(RECEIVE_ASYNC, target.receiveAsync());
    }
    return crossings.await(RECEIVE_ASYNC, () -> target.receiveAsync());
  }

  @Override
  public Integer count() {
    return crossings.awaitFuture(COUNT_ASYNC, () -> target.countAsync());
  }

  @Override
  public int count(String of) {
    if (crossings.passesDirectly()) {
      return target.count(of);
    }
    return crossings.passThrough(COUNT, () -> target.count(of));
  }

  @Override
  public Long count(int from) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(COUNT_ASYNC, target.countAsync(from));
    }
    return crossings.await(COUNT_ASYNC, () -> target.countAsync(from));
  }

  @Override
  public Integer newAsync() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(NEW_ASYNC, target.newAsync());
    }
    return crossings.await(NEW_ASYNC, () -> target.newAsync());
  }

  @Override
  public String toStringAsync() {
    if (crossings.awaitsDirectly()) {
      return crossings.await(TO_STRING_ASYNC, target.toStringAsync());
    }
    return crossings.await(TO_STRING_ASYNC, () -> target.toStringAsync());
  }

  @Override
  public void Async() {
    if (crossings.awaitsDirectly()) {
      crossings.await(ASYNC, target.Async());
    } else {
      crossings.await(ASYNC, () -> target.Async());
    }
  }

  @Override
  public String pick(int from) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(PICK, target.pick(from));
    }
    return crossings.await(PICK, () -> target.pick(from));
  }

  @Override
  public String pickAsync(int from) {
    if (crossings.awaitsDirectly()) {
      return crossings.await(PICK_ASYNC, target.pickAsync(from));
    }
    return crossings.await(PICK_ASYNC, () -> target.pickAsync(from));
  }

  @Override
  public String helpAsync() {
    if (crossings.passesDirectly()) {
      return target.helpAsync();
    }
    return crossings.passThrough(HELP_ASYNC, () -> target.helpAsync());
  }

  @Override
  public String toString() {
    return "TwinsSync of " + target;
  }
}
