package bad;

import dev.smartasync.SmartAsync;
import dev.smartasync.spi.AdaptedBy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync
public interface HiddenAdaptedBy {
  Outer.Promise<String> find();
}

final class Outer {
  private Outer() {}

  @AdaptedBy(Stages.class)
  interface Promise<T> {}

  private static final class Stages {
    public static <T> CompletionStage<T> stage(Promise<? extends T> promise) {
      return new CompletableFuture<>();
    }
  }
}

//! 10: HiddenAdaptedBy.find() returns a type whose @AdaptedBy is wrong: the adapter Stages is not accessible from bad; facades call adapters from the package they are written into; make it public
