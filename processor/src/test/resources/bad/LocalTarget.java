package bad;

import dev.smartasync.SmartAsync;

public class LocalTarget {
  int run() {
    @SmartAsync
    class Counter {
      public int count() {
        return 1;
      }
    }
    return new Counter().count();
  }
}

//! 8: Counter is a local class; a facade stands beside its target and cannot name a local class; make it a nested or top-level class
