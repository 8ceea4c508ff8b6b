package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.vertx.VertxStages;
import io.vertx.core.Future;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Generated("dev.smartasync.processor")
final class Reactive_FunctionsVertxFacade {
  private static final Operation FIND = Operation.of("Reactive.Functions", "find");

  private static final Operation MONO = Operation.of("Reactive.Functions", "mono");

  private static final Operation UNI = Operation.of("Reactive.Functions", "uni");

  private static final Operation VERTX = Operation.of("Reactive.Functions", "vertx");

  private Reactive_FunctionsVertxFacade() {
  }

  static Future<String> find(String crossings, SmartRuntime runtime) {
    Crossings crossings2 = Crossings.of(runtime);
    return VertxStages.future(crossings2.offload(FIND, () -> Reactive.Functions.find(crossings)));
  }

  static Future<String> mono(String[] context, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return VertxStages.future(
        crossings.callAsync(MONO, () -> ReactorStages.stage(Reactive.Functions.mono(context))));
  }

  static Future<String> uni(String runtime, SmartRuntime smartRuntime) {
    Crossings crossings = Crossings.of(smartRuntime);
    return VertxStages.future(
        crossings.callAsync(UNI, () -> MutinyStages.stage(Reactive.Functions.uni(runtime))));
  }

  static Future<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    if (crossings.startsDirectly()) {
      return VertxStages.future("Reactive.Functions.vertx", () -> Reactive.Functions.vertx(MutinyStages2));
    }
    return VertxStages.future(
        crossings.callAsync(VERTX, () -> VertxStages.stage(Reactive.Functions.vertx(MutinyStages2))));
  }
}
