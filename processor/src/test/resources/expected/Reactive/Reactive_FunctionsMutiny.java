package good;

import dev.smartasync.SmartRuntime;
import io.smallrye.mutiny.Uni;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Functions.
 *
 * <p>A Mutiny facade of {@link good.Reactive.Functions}: each operation returns a uni, which makes the call for each subscriber, when it subscribes.
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface Reactive_FunctionsMutiny {
  static Uni<String> find(String crossings) {
    return Reactive_FunctionsMutiny.find(crossings, SmartRuntime.shared());
  }

  static Uni<String> find(String crossings, SmartRuntime runtime) {
    return Reactive_FunctionsMutinyFacade.find(crossings, runtime);
  }

  static Uni<String> mono(String... context) {
    return Reactive_FunctionsMutiny.mono(context, SmartRuntime.shared());
  }

  static Uni<String> mono(String[] context, SmartRuntime runtime) {
    return Reactive_FunctionsMutinyFacade.mono(context, runtime);
  }

  static Uni<String> uni(String runtime) {
    return Reactive_FunctionsMutiny.uni(runtime, SmartRuntime.shared());
  }

  static Uni<String> uni(String runtime, SmartRuntime smartRuntime) {
    return Reactive_FunctionsMutinyFacade.uni(runtime, smartRuntime);
  }

  static Uni<String> vertx(String MutinyStages2) {
    return Reactive_FunctionsMutiny.vertx(MutinyStages2, SmartRuntime.shared());
  }

  static Uni<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    return Reactive_FunctionsMutinyFacade.vertx(MutinyStages2, runtime);
  }

  static String label() {
    return Reactive.Functions.label();
  }

  static String label(SmartRuntime runtime) {
    return Reactive.Functions.label();
  }
}
