package bad;

import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@SmartAsync
public interface InheritedStageOfStage extends Finder<CompletableFuture<String>> {
  int count();
}

interface Finder<T> {
  CompletionStage<T> find();
}

//! 8: Finder.find() returns CompletionStage<CompletableFuture<String>>, a stage of a stage; one call is one crossing, so there is one stage to wait for; flatten it with thenCompose or flatMap
