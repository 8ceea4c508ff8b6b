package good;

import dev.smartasync.SmartRuntime;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;
import reactor.core.publisher.Mono;

/**
 * Functions.
 *
 * <p>A Reactor facade of {@link good.Reactive.Functions}: each operation returns a mono, which makes the call for each subscriber, when it subscribes.
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface Reactive_FunctionsReactor {
  static Mono<String> find(String crossings) {
    return Reactive_FunctionsReactor.find(crossings, SmartRuntime.shared());
  }

  static Mono<String> find(String crossings, SmartRuntime runtime) {
    return Reactive_FunctionsReactorFacade.find(crossings, runtime);
  }

  static Mono<String> mono(String... context) {
    return Reactive_FunctionsReactor.mono(context, SmartRuntime.shared());
  }

  static Mono<String> mono(String[] context, SmartRuntime runtime) {
    return Reactive_FunctionsReactorFacade.mono(context, runtime);
  }

  static Mono<String> uni(String runtime) {
    return Reactive_FunctionsReactor.uni(runtime, SmartRuntime.shared());
  }

  static Mono<String> uni(String runtime, SmartRuntime smartRuntime) {
    return Reactive_FunctionsReactorFacade.uni(runtime, smartRuntime);
  }

  static Mono<String> vertx(String MutinyStages2) {
    return Reactive_FunctionsReactor.vertx(MutinyStages2, SmartRuntime.shared());
  }

  static Mono<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    return Reactive_FunctionsReactorFacade.vertx(MutinyStages2, runtime);
  }

  static String label() {
    return Reactive.Functions.label();
  }

  static String label(SmartRuntime runtime) {
    return Reactive.Functions.label();
  }
}
