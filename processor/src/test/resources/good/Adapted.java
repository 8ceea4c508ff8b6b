package good;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import dev.smartasync.spi.AdaptedBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Asynchronous types of a third party, by annotation and by adapters. */
@SmartAsync(
    facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART},
    adapters = {Adapted.TaskStages.class, Adapted.FutureAgain.class})
public interface Adapted {
  Promise<String> find(String name);

  Narrow count();

  Signal close(int code);

  Task<Exception, String> task();

  <P extends Promise<? extends Number>> P bounded(P promise);

  @SmartAsync(adapters = OtherStages.class)
  Task<Exception, Integer> other(String Adapted, String OtherStages, String good);

  Own<String> own();

  /** Says itself what it is. */
  @AdaptedBy(PromiseStages.class)
  interface Promise<T> {
    void then(Function<T, ?> step);
  }

  /** A subtype of it. */
  interface Narrow extends Promise<Integer> {}

  /** A type that carries no value. */
  @AdaptedBy(PromiseStages.class)
  interface Signal {}

  /** The value is its second argument. */
  interface Task<X extends Exception, T> {}

  /** A type that is a future, too. */
  interface Own<T> extends Future<T> {}

  final class PromiseStages {
    private PromiseStages() {}

    public static <T> CompletionStage<T> stage(Promise<? extends T> promise) {
      CompletableFuture<T> stage = new CompletableFuture<>();
      promise.then(stage::complete);
      return stage;
    }

    public static CompletionStage<Void> stage(Signal signal) {
      return CompletableFuture.completedFuture(null);
    }
  }

  final class TaskStages {
    private TaskStages() {}

    public static <T> CompletionStage<T> stage(Task<?, ? extends T> task) {
      return new CompletableFuture<>();
    }
  }

  final class OtherStages {
    private OtherStages() {}

    public static <T> CompletableFuture<T> stage(Task<?, T> task) {
      return new CompletableFuture<>();
    }
  }

  final class FutureAgain {
    private FutureAgain() {}

    public static <T> CompletionStage<T> stage(Own<? extends T> own) {
      return new CompletableFuture<>();
    }
  }
}
