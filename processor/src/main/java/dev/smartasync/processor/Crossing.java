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
  /** Not bridged in this facade: many values, for which there is no crossing. */
  NONE;

  static Crossing of(FacadeKind kind, Method method) {
    if (method.colour() == Method.Colour.NON_BLOCKING) {
      return DELEGATE;
    }
    boolean blocking = method.colour() == Method.Colour.BLOCKING;
    return switch (method.result()) {
      case Result.Plain plain -> pick(kind, PASS_THROUGH, OFFLOAD, CALL, OFFLOAD);
      case Result.Pulled pulled -> pick(kind, PASS_THROUGH, NONE, NONE, NONE);
      case Result.Many many ->
          pick(kind, NONE, DELEGATE, DELEGATE, many.isHandedOnIn(kind) ? DELEGATE : NONE);
      case Result.Later later when blocking ->
          pick(kind, PASS_THROUGH_STAGE, OFFLOAD_STAGE, CALL_STAGE, OFFLOAD_STAGE);
      case Result.Later later -> pick(kind, AWAIT, START, CALL_ASYNC, CALL_ASYNC);
    };
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
