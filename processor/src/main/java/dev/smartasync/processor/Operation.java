package dev.smartasync.processor;

/**
 * One thing that a target does, under one name in every facade.
 *
 * @param sync the method behind it for callers that wait
 * @param async the method behind it for callers that do not; another one only in a native pair
 */
record Operation(String name, Method sync, Method async) {
  static Operation of(String name, Method method) {
    return new Operation(name, method, method);
  }

  Method in(FacadeKind kind) {
    return kind == FacadeKind.SYNC ? sync : async;
  }

  /** Whether that facade has it: one of two twins may ask for what the other calls. */
  boolean isWantedIn(FacadeKind kind) {
    return sync.asksFor(kind) || async.asksFor(kind);
  }
}
