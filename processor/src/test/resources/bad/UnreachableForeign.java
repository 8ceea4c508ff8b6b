package bad;

import dev.smartasync.SmartAsync;

public class UnreachableForeign {
  private interface Hidden {
    int count();
  }

  @SmartAsync(of = Hidden.class)
  interface Facades {}
}

//! 10: Hidden is not accessible from bad; facades call their target from the package they are written into; remove it from of, or move the annotation into its package
