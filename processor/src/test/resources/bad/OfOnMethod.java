package bad;

import dev.smartasync.SmartAsync;

public interface OfOnMethod {
  @SmartAsync(of = Runnable.class, nonBlocking = "run")
  int count();
}

//! 6: of is given on a method; it belongs to an annotation of a type or package; move it there
//! 6: nonBlocking is given on a method; it belongs to an annotation of a type or package; move it there
