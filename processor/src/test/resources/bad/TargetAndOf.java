package bad;

import dev.smartasync.SmartAsync;

@SmartAsync
@SmartAsync(of = Runnable.class)
public interface TargetAndOf {
  int count();
}

//! 7: @SmartAsync stands here with of and without; a type that names others in of is not a target itself; move the annotation with of to another type or to package-info.java
