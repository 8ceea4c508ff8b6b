package bad;

import dev.smartasync.SmartAsync;
import dev.smartasync.spi.AdaptedBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync
public interface WrongAdaptedBy {
  Promise<String> find();

  Task<Promise<String>> nested();

  Task<CompletionStage<String>> stage();

  CompletionStage<Task<String>> task();

  Secret<String> secret();

  @AdaptedBy(TaskStages.class)
  interface Promise<T> {}

  @AdaptedBy(TaskStages.class)
  interface Task<T> {}

  @AdaptedBy(Outer.Stages.class)
  interface Secret<T> {}

  final class TaskStages {
    private TaskStages() {}

    public static <T> CompletionStage<T> stage(Task<? extends T> task) {
      return new CompletableFuture<>();
    }
  }
}

final class Outer {
  private Outer() {}

  static final class Stages {
    private Stages() {}

    static <T> CompletionStage<T> stage(WrongAdaptedBy.Secret<? extends T> secret) {
      return new CompletableFuture<>();
    }
  }
}

//! 20: the adapter TaskStages has no method stage of Promise; an adapter makes stages of the type that names it in @AdaptedBy; add the method, or name another adapter
//! 14: WrongAdaptedBy.stage() returns WrongAdaptedBy.Task<CompletionStage<String>>, a stage of a stage; one call is one crossing, so there is one stage to wait for; flatten it with thenCompose or flatMap
//! 16: WrongAdaptedBy.task() returns CompletionStage<WrongAdaptedBy.Task<String>>, a stage of a stage; one call is one crossing, so there is one stage to wait for; flatten it with thenCompose or flatMap
//! 26: the adapter Stages has no public static method stage; an adapter is a class with a method "public static <T> CompletionStage<T> stage(X<? extends T>)" for each asynchronous type X; add the method
