package bad;

import dev.smartasync.SmartAsync;

public class MethodNotPublic {
  @SmartAsync
  int count() {
    return secret();
  }

  @SmartAsync
  private int secret() {
    return 1;
  }

  @SmartAsync
  protected int open() {
    return 1;
  }
}

//! 7: MethodNotPublic.count() is not public; facades bridge public methods; make it public, or remove @SmartAsync from it
//! 12: MethodNotPublic.secret() is not public; facades bridge public methods; make it public, or remove @SmartAsync from it
//! 17: MethodNotPublic.open() is not public; facades bridge public methods; make it public, or remove @SmartAsync from it
