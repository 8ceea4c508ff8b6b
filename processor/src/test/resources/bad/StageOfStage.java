package bad;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

@SmartAsync
public interface StageOfStage {
  CompletionStage<CompletableFuture<String>> find();

  Future<? extends Future<String>> wait(String name);
}

//! 10: StageOfStage.find() returns CompletionStage<CompletableFuture<String>>, a stage of a stage; one call is one crossing, so there is one stage to wait for; flatten it with thenCompose or flatMap
//! 12: StageOfStage.wait(String) returns Future<? extends Future<String>>, a stage of a stage; one call is one crossing, so there is one stage to wait for; flatten it with thenCompose or flatMap
