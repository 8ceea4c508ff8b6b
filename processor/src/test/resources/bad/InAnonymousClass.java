package bad;

import dev.smartasync.SmartAsync;

public class InAnonymousClass {
  enum Level {
    HIGH {
      @SmartAsync
      static class InConstant {
        public int count() {
          return 1;
        }
      }
    }
  }

  Runnable later =
      new Runnable() {
        @SmartAsync
        public void run() {}
      };

  void local() {
    class Outer {
      @SmartAsync
      static class Deep {
        public int count() {
          return 1;
        }
      }
    }
  }
}

//! 9: InConstant is inside of a local or anonymous class; a facade stands beside its target and cannot name it; move it out, to a nested or top-level class
//! 18: @SmartAsync stands in an anonymous class; a facade stands beside its target and cannot name an anonymous class; make it a nested or top-level class
//! 26: Deep is inside of a local or anonymous class; a facade stands beside its target and cannot name it; move it out, to a nested or top-level class
