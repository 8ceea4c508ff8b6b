package dev.smartasync.frameworks.facade;

/** A result of the facade. */
interface Lazy {
  /** Subscribes, and returns what ends the subscription. */
  Runnable subscribe(Signals signals);

  /** Returns the same, subscribed to once more where it fails. */
  Lazy retried();
}
