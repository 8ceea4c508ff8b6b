package good;

import dev.smartasync.SmartRuntime;
import dev.smartasync.generated.Crossings;
import dev.smartasync.generated.Operation;
import dev.smartasync.mutiny.MutinyStages;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.rxjava.RxJavaStages;
import dev.smartasync.vertx.VertxStages;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

@NullMarked
@Generated("dev.smartasync.processor")
final class Reactive_FunctionsRxJavaFacade {
  private static final Operation FIND = Operation.of("Reactive.Functions", "find");

  private static final Operation MONO = Operation.of("Reactive.Functions", "mono");

  private static final Operation UNI = Operation.of("Reactive.Functions", "uni");

  private static final Operation VERTX = Operation.of("Reactive.Functions", "vertx");

  private Reactive_FunctionsRxJavaFacade() {
  }

  static Single<String> find(String crossings, SmartRuntime runtime) {
    Crossings crossings2 = Crossings.of(runtime);
    return RxJavaStages.single(
        () -> crossings2.offload(FIND, () -> Reactive.Functions.find(crossings)));
  }

  static Maybe<String> mono(String[] context, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return RxJavaStages.maybe(
        () -> crossings.callAsync(MONO, () -> ReactorStages.stage(Reactive.Functions.mono(context))));
  }

  static Maybe<String> uni(String runtime, SmartRuntime smartRuntime) {
    Crossings crossings = Crossings.of(smartRuntime);
    return RxJavaStages.maybe(
        () -> crossings.callAsync(UNI, () -> MutinyStages.stage(Reactive.Functions.uni(runtime))));
  }

  static Single<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    Crossings crossings = Crossings.of(runtime);
    return RxJavaStages.single(
        () -> crossings.callAsync(VERTX, () -> VertxStages.stage(Reactive.Functions.vertx(MutinyStages2))));
  }
}
