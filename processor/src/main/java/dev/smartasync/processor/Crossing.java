package dev.smartasync.processor;

/** How a facade's method calls its target's. */
enum Crossing {
  DELEGATE,
  PASS_THROUGH,
  PASS_THROUGH_STAGE,
  AWAIT,
  OFFLOAD,
  OFFLOAD_STAGE,
  START,
  CALL,
  CALL_STAGE,
  CALL_ASYNC,
  /** Many values that are pushed, for a caller that pulls. */
  PULL,
  /** Many values that a thread pulls, for a caller that subscribes. */
  PUBLISH,
  /** Many values that are pushed, through the framework's own type. */
  CONVERT,
  /** Not bridged in this facade: many values that come without demand. */
  NONE;

  static Crossing of(FacadeKind kind, Method method) {
    if (method.colour() == Method.Colour.NON_BLOCKING) {
      return DELEGATE;
    }
    boolean blocking = method.colour() == Method.Colour.BLOCKING;
    return switch (method.result()) {
      case Result.Plain plain -> pick(kind, PASS_THROUGH, OFFLOAD, CALL, OFFLOAD);
      case Result.Pulled pulled -> pick(kind, PASS_THROUGH, PUBLISH, PUBLISH, PUBLISH);
      case Result.Many many ->
          pick(
              kind,
              many.isOnDemand() ? PULL : NONE,
              DELEGATE,
              DELEGATE,
              many.isHandedOnIn(kind) ? DELEGATE : many.isOnDemand() ? CONVERT : NONE);
      case Result.Later later when blocking ->
          pick(kind, PASS_THROUGH_STAGE, OFFLOAD_STAGE, CALL_STAGE, OFFLOAD_STAGE);
      case Result.Later later -> pick(kind, AWAIT, START, CALL_ASYNC, CALL_ASYNC);
    };
  }

  /** Whether the runtime takes part, or the target is called as it is. */
  boolean crosses() {
    return this != DELEGATE && this != CONVERT;
  }

  private static Crossing pick(
      FacadeKind kind,
      Crossing ifSync,
      Crossing ifAsync,
      Crossing ifSmart,
      Crossing ifOfFramework) {
    return switch (kind) {
      case SYNC -> ifSync;
      case ASYNC -> ifAsync;
      case SMART -> ifSmart;
      case REACTOR, MUTINY, RXJAVA, VERTX -> ifOfFramework;
    };
  }
}
