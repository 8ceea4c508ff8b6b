package bad;

import dev.smartasync.SmartAsync;

@SmartAsync
public interface FactoryClash {
  int of(FactoryClash other);

  int facadeOf(FactoryClash other);
}

//! 6: FactoryClash has methods of and facadeOf that clash with a facade's factories; factories are called of, or facadeOf where of is taken; rename one of the methods
