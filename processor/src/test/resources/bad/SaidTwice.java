package bad;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;

@SmartAsync(facades = Facade.SYNC)
@SmartAsync(facades = Facade.ASYNC)
public interface SaidTwice {
  @SmartAsync(timeout = "1s")
  @SmartAsync(executor = "disk")
  int count();
}

//! 10: a second @SmartAsync stands on SaidTwice.count(); what holds for a type or method is said at once; merge it into the first
//! 7: a second @SmartAsync without of stands here; what holds for a type or method is said at once; merge it into the first, or name other types in of
