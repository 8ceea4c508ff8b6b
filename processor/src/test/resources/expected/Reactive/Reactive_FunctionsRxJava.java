package good;

import dev.smartasync.SmartRuntime;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Single;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Functions.
 *
 * <p>An RxJava facade of {@link good.Reactive.Functions}: each operation returns a single, maybe or completable, which makes the call for each observer, when it subscribes.
 */
@NullMarked
@Generated("dev.smartasync.processor")
public interface Reactive_FunctionsRxJava {
  static Single<String> find(String crossings) {
    return Reactive_FunctionsRxJava.find(crossings, SmartRuntime.shared());
  }

  static Single<String> find(String crossings, SmartRuntime runtime) {
    return Reactive_FunctionsRxJavaFacade.find(crossings, runtime);
  }

  static Maybe<String> mono(String... context) {
    return Reactive_FunctionsRxJava.mono(context, SmartRuntime.shared());
  }

  static Maybe<String> mono(String[] context, SmartRuntime runtime) {
    return Reactive_FunctionsRxJavaFacade.mono(context, runtime);
  }

  static Maybe<String> uni(String runtime) {
    return Reactive_FunctionsRxJava.uni(runtime, SmartRuntime.shared());
  }

  static Maybe<String> uni(String runtime, SmartRuntime smartRuntime) {
    return Reactive_FunctionsRxJavaFacade.uni(runtime, smartRuntime);
  }

  static Single<String> vertx(String MutinyStages2) {
    return Reactive_FunctionsRxJava.vertx(MutinyStages2, SmartRuntime.shared());
  }

  static Single<String> vertx(String MutinyStages2, SmartRuntime runtime) {
    return Reactive_FunctionsRxJavaFacade.vertx(MutinyStages2, runtime);
  }

  static String label() {
    return Reactive.Functions.label();
  }

  static String label(SmartRuntime runtime) {
    return Reactive.Functions.label();
  }
}
