package dev.smartasync.internal.engine;

/**
 * What a runtime has for calls that are not made directly, loaded with the first of them.
 *
 * @param values the calls that demand a plain value
 * @param stages the calls that demand a stage, or whichever fits
 * @param pending the offloaded bodies
 * @param refusals what is refused
 */
record IndirectCalls(
    ValueCalls values, StageCalls stages, PendingBodies pending, Refusals refusals) {

  static IndirectCalls of(Engine engine) {
    return new IndirectCalls(
        new ValueCalls(engine),
        new StageCalls(engine),
        new PendingBodies(),
        new Refusals(engine.settings().policy()));
  }
}
