package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(timeout = "5 minutes")
public interface BadTimeout {
  @SmartAsync(timeout = "0s")
  int zero();

  @SmartAsync(timeout = "-1s")
  int negative();

  @SmartAsync(timeout = "10")
  int bare();
}

//! 5: timeout "5 minutes" is not a duration; a timeout is a positive whole number and one of ms, s and m, or "none"; write it like "250ms", "2s" or "1m"
