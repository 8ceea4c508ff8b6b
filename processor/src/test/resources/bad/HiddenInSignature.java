package bad;

import dev.smartasync.SmartAsync;

@SmartAsync
public class HiddenInSignature {
  public Secret find() {
    return new Secret();
  }

  private static final class Secret {}
}

//! 7: HiddenInSignature.find() names HiddenInSignature.Secret, which the facade cannot; every type of a signature must be accessible from the facade's package; make Secret accessible
