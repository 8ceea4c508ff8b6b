package bad;

import dev.smartasync.SmartAsync;
import java.io.IOException;

@SmartAsync
public interface SettingsWithoutStage {
  @SmartAsync(failsWith = IOException.class)
  int count();

  @SmartAsync(shared = true)
  void clear();
}

//! 8: SettingsWithoutStage.count() sets failsWith but returns no stage; failsWith is about the stage of an asynchronous method; remove failsWith
//! 11: SettingsWithoutStage.clear() sets shared but returns no stage; shared is about the stage of an asynchronous method; remove shared
