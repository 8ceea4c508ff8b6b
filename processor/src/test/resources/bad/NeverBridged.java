package bad;

import dev.smartasync.SmartAsync;

public record NeverBridged(String name) {
  @SmartAsync
  @Override
  public String toString() {
    return name;
  }

  @SmartAsync
  @Override
  public String name() {
    return name;
  }

  @SmartAsync
  public static void main(String[] args) {}
}

//! 8: NeverBridged.toString() is never bridged; members of Object, Enum and Record, record accessors and main stay as they are; remove @SmartAsync from it
//! 14: NeverBridged.name() is never bridged; members of Object, Enum and Record, record accessors and main stay as they are; remove @SmartAsync from it
//! 19: NeverBridged.main(String[]) is never bridged; members of Object, Enum and Record, record accessors and main stay as they are; remove @SmartAsync from it
