package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(executor = " ")
public interface BlankExecutor {
  int count();
}

//! 5: the executor has a blank name; executors are found by name; name one, or remove executor for the runtime's default
