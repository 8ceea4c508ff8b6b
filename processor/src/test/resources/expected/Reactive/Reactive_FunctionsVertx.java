package good;

import dev.smartasync.SmartRuntime;
import io.vertx.core.Future;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Functions.
 *
 * <p>A Vert.x facade of {@link good.Reactive.Functions}: each operation returns a future at once, which completes on the caller's Vert.x context.
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface Reactive_FunctionsVertx {
  static Future<String> find(String crossings) {
    return Reactive_FunctionsVertx.find(crossings, SmartRuntime.shared());
  }

  static Future<String> find(String crossings, SmartRuntime runtime) {
    return Reactive_FunctionsVertxFacade.find(crossings, runtime);
  }

  static Future<String> mono(String... context) {
    return Reactive_FunctionsVertx.mono(context, SmartRuntime.shared());
  }

  static Future<String> mono(String[] context, SmartRuntime runtime) {
    return Reactive_FunctionsVertxFacade.mono(context, runtime);
  }

  static Future<String> uni(String runtime) {
    return Reactive_FunctionsVertx.uni(runtime, SmartRuntime.shared());
  }

  static Future<String> uni(String runtime, SmartRuntime smartRuntime) {
    return Reactive_FunctionsVertxFacade.uni(runtime, smartRuntime);
  }

  static Future<String> vertx(String MutinyStages2) {
    return Reactive_FunctionsVertx.vertx(MutinyStages2, SmartRuntime.shared());
  }

  static Future<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    return Reactive_FunctionsVertxFacade.vertx(MutinyStages2, runtime);
  }

  static String label() {
    return Reactive.Functions.label();
  }

  static String label(SmartRuntime runtime) {
    return Reactive.Functions.label();
  }
}
