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
  /**
   * {@code XReactor}: Project Reactor's {@code Mono}; each subscription makes the call, and a
   * {@code null} is an empty mono.
   */
  REACTOR,
  /**
   * {@code XMutiny}: SmallRye Mutiny's {@code Uni}; each subscription makes the call, and a {@code
   * null} is a null item.
   */
  MUTINY,
  /**
   * {@code XRxJava}: RxJava 3's {@code Single}, {@code Completable} where there is no value, and
   * {@code Maybe} where the value is marked {@code @Nullable}, or is that of a {@code Mono} or
   * {@code Uni}; each subscription makes the call.
   */
  RXJAVA,
  /**
   * {@code XVertx}: Vert.x's {@code Future}; the call is made at once, and its future completes on
   * the caller's Vert.x context. It cannot be cancelled.
   */
  VERTX
}
