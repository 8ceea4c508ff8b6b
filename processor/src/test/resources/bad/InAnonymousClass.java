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
