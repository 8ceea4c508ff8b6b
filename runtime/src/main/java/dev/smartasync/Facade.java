package dev.smartasync;

/** The kinds of facade that can be generated for a target {@code X}. */
public enum Facade {
  /** {@code XSync}: plain values; on an event loop, operations that would block are refused. */
  SYNC,
  /**
   * {@code XAsync}: {@link java.util.concurrent.CompletableFuture}; blocking bodies are offloaded.
   */
  ASYNC,
  /** {@code XSmart}: {@link Smart}; the caller's context decides how each call is crossed. */
  SMART,
  /** {@code XReactor}: Project Reactor types; not available in this version. */
  REACTOR,
  /** {@code XMutiny}: SmallRye Mutiny types; not available in this version. */
  MUTINY,
  /** {@code XRxJava}: RxJava 3 types; not available in this version. */
  RXJAVA,
  /** {@code XVertx}: Vert.x futures; not available in this version. */
  VERTX
}
