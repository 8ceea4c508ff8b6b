package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(nonBlocking = "count")
public interface NonBlockingWithoutOf {
  int count();
}

//! 5: nonBlocking is given without of; it names methods of the types in of; annotate the methods with @NonBlocking instead
