package bad;

import dev.smartasync.Blocking;
import dev.smartasync.SmartAsync;

@SmartAsync
public interface BlockingOnPlain {
  @Blocking
  int count();

  @Blocking
  void clear();
}

//! 9: BlockingOnPlain.count() is @Blocking and returns int; @Blocking is for methods that return a stage but block before they do, a method that returns a plain value counts as blocking anyway; remove @Blocking
//! 12: BlockingOnPlain.clear() is @Blocking and returns void; @Blocking is for methods that return a stage but block before they do, a method that returns a plain value counts as blocking anyway; remove @Blocking
