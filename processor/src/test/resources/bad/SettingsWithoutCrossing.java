package bad;

import dev.smartasync.NonBlocking;
import dev.smartasync.SmartAsync;

@SmartAsync(executor = "db", timeout = "2s")
public interface SettingsWithoutCrossing {
  @NonBlocking
  @SmartAsync(executor = "db")
  int count();

  @NonBlocking
  @SmartAsync(timeout = "none")
  void clear();

  @NonBlocking
  @SmartAsync(facades = dev.smartasync.Facade.SYNC)
  String name();

  @NonBlocking
  int size();
}

//! 9: SettingsWithoutCrossing.count() sets executor and is @NonBlocking; a method that returns at once is called as it is, neither offloaded nor waited for; remove executor
//! 13: SettingsWithoutCrossing.clear() sets timeout and is @NonBlocking; a method that returns at once is called as it is, neither offloaded nor waited for; remove timeout
