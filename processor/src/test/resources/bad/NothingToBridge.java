package bad;

import dev.smartasync.SmartAsync;

@SmartAsync
public class NothingToBridge {
  int count() {
    return 1;
  }
}

//! 6: NothingToBridge has no public method of its own; facades bridge public methods; make a method public, or remove @SmartAsync
