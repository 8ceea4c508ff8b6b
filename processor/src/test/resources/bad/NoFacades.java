package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(facades = {})
public interface NoFacades {
  int count();
}

//! 5: no facade is asked for; facades names at least one; name one, or remove facades for SYNC and ASYNC
