package dev.smartasync.processor;

/** The facades that can be asked for, in the order in which they are written. */
enum FacadeKind {
  SYNC("Sync"),
  ASYNC("Async"),
  SMART("Smart"),
  REACTOR("Reactor"),
  MUTINY("Mutiny"),
  RXJAVA("RxJava"),
  VERTX("Vertx");

  private final String suffix;

  FacadeKind(String suffix) {
    this.suffix = suffix;
  }

  String suffix() {
    return suffix;
  }

  boolean isAvailable() {
    return compareTo(SMART) <= 0;
  }
}
