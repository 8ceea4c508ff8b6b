package bad;

import dev.smartasync.SmartAsync;

public class PrivateTarget {
  @SmartAsync
  private static class Hidden {
    public int count() {
      return 1;
    }
  }

  private static class Around {
    @SmartAsync
    static class Inside {
      public int count() {
        return 1;
      }
    }
  }
}

//! 7: Hidden cannot be reached because Hidden is private; a facade stands beside its target and calls it from there; make Hidden package-private
//! 15: Inside cannot be reached because Around is private; a facade stands beside its target and calls it from there; make Around package-private
