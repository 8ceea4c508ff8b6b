package bad;

import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync
public class NonBlockingOnAsync {
  @NonBlocking
  public CompletionStage<String> find(String name) {
    throw new UnsupportedOperationException(name);
  }
}

//! 10: NonBlockingOnAsync.find(String) is @NonBlocking and returns CompletionStage<String>; @NonBlocking is for methods that return a plain value at once, an asynchronous method returns at once anyway; remove @NonBlocking
