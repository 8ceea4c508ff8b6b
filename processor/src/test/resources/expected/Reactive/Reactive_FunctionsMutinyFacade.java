package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.vertx.VertxStages;
import io.smallrye.mutiny.Uni;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Generated("dev.smartasync.processor")
final class Reactive_FunctionsMutinyFacade {
  private static final Operation FIND = Operation.of("Reactive.Functions", "find");

  private static final Operation MONO = Operation.of("Reactive.Functions", "mono");

  private static final Operation UNI = Operation.of("Reactive.Functions", "uni");

  private static final Operation VERTX = Operation.of("Reactive.Functions", "vertx");

  private Reactive_FunctionsMutinyFacade() {
  }

  static Uni<String> find(String crossings, SmartRuntime runtime) {
    Crossings crossings2 = Crossings.of(runtime);
    return MutinyStages.uni(
        () -> crossings2.offload(FIND, () -> Reactive.Functions.find(crossings)));
  }

  static Uni<String> mono(String[] context, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return MutinyStages.uni(
        () -> crossings.callAsync(MONO, () -> ReactorStages.stage(Reactive.Functions.mono(context))));
  }

  static Uni<String> uni(String runtime, SmartRuntime smartRuntime) {
    Crossings crossings = Crossings.of(smartRuntime);
    return MutinyStages.uni(
        context -> crossings.callAsync(UNI, () -> MutinyStages.stage(Reactive.Functions.uni(runtime), context)));
  }

  static Uni<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return MutinyStages.uni(
        () -> crossings.callAsync(VERTX, () -> VertxStages.stage(Reactive.Functions.vertx(MutinyStages2))));
  }
}
