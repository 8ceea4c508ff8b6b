package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.vertx.VertxStages;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Mono;

@NullMarked
@Generated("dev.smartasync.processor")
final class Reactive_FunctionsReactorFacade {
  private static final Operation FIND = Operation.of("Reactive.Functions", "find");

  private static final Operation MONO = Operation.of("Reactive.Functions", "mono");

  private static final Operation UNI = Operation.of("Reactive.Functions", "uni");

  private static final Operation VERTX = Operation.of("Reactive.Functions", "vertx");

  private Reactive_FunctionsReactorFacade() {
  }

  static Mono<String> find(String crossings, SmartRuntime runtime) {
    Crossings crossings2 = Crossings.of(runtime);
    return ReactorStages.mono(
        () -> crossings2.offload(FIND, () -> Reactive.Functions.find(crossings)));
  }

  static Mono<String> mono(String[] context, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return ReactorStages.mono(
        context2 -> crossings.callAsync(MONO, () -> ReactorStages.stage(Reactive.Functions.mono(context), context2)));
  }

  static Mono<String> uni(String runtime, SmartRuntime smartRuntime) {
    Crossings crossings = Crossings.of(smartRuntime);
    return ReactorStages.mono(
        () -> crossings.callAsync(UNI, () -> MutinyStages.stage(Reactive.Functions.uni(runtime))));
  }

  static Mono<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return ReactorStages.mono(
        () -> crossings.callAsync(VERTX, () -> VertxStages.stage(Reactive.Functions.vertx(MutinyStages2))));
  }
}
