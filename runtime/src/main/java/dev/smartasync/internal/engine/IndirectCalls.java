package dev.smartasync.internal.engine;

import dev.smartasync.spi.ContextPropagator;
import java.util.List;

/**
 * What a runtime has for calls that are not made directly, loaded with the first of them.
 *
 * @param values the calls that demand a plain value
 * @param stages the calls that demand a stage, or whichever fits
 * @param pending the offloaded bodies
 * @param refusals what is refused
 * @param propagators what carries context, in order
 */
record IndirectCalls(
    ValueCalls values,
    StageCalls stages,
    PendingBodies pending,
    Refusals refusals,
    List<ContextPropagator> propagators) {

  static IndirectCalls of(Engine engine) {
    Settings settings = engine.settings();
    return new IndirectCalls(
        new ValueCalls(engine),
        new StageCalls(engine),
        new PendingBodies(),
        new Refusals(settings.policy()),
        BuiltInContext.addTo(settings.propagators()));
  }
}
