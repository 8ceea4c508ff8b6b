package bad;

import dev.smartasync.Blocking;
import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync
public interface BlockingAndNonBlocking {
  @Blocking
  @NonBlocking
  CompletionStage<String> find();
}

//! 12: BlockingAndNonBlocking.find() is @Blocking and @NonBlocking; a method is one of them at most; remove one
