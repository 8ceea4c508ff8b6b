package bad;

import dev.smartasync.SmartAsync;

public class ShadowedVariable<T> {
  @SmartAsync
  public class Inner<T> {
    public T get(T value) {
      return value;
    }
  }
}

//! 7: Inner and a class around it both have a type variable T; a facade has the variables of both, under their own names; rename one of them
