package dev.smartasync.examples.desktop;

import dev.smartasync.SmartAsync;

/** A slow service, written as it comes: it blocks. */
@SmartAsync
public interface Forecasts {
  /** Asks for tomorrow's weather, and waits for the answer. */
  String tomorrow() throws InterruptedException;
}
