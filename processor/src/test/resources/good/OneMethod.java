package good;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

public class OneMethod {
  @SmartAsync(facades = Facade.SYNC)
  public CompletionStage<String> find(String name) {
    throw new UnsupportedOperationException(name);
  }

  @SmartAsync(executor = SmartAsync.CALLER, facades = Facade.ASYNC)
  public int count() {
    return 1;
  }

  public int untouched() {
    return 2;
  }
}
