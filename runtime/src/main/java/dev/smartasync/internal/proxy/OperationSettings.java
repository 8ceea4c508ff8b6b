package dev.smartasync.internal.proxy;

import dev.smartasync.SmartAsync;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.Timeouts;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads an operation's settings from the annotations of its method and class. */
final class OperationSettings {

  private OperationSettings() {}

  static OperationSpec of(Method face, Method target) {
    SmartAsync onMethod = target.getAnnotation(SmartAsync.class);
    SmartAsync onType = target.getDeclaringClass().getAnnotation(SmartAsync.class);
    OperationSpec operation =
        OperationSpec.named(target.getDeclaringClass().getSimpleName() + "." + target.getName());
    String executor = first(onMethod, onType, SmartAsync::executor);
    if (!executor.isEmpty()) {
      operation = operation.withExecutor(executor);
    }
    String timeout = first(onMethod, onType, SmartAsync::timeout);
    if (!timeout.isEmpty()) {
      operation = operation.withTimeout(Timeouts.parse(timeout));
    }
    if ((onMethod != null && onMethod.shared()) || (onType != null && onType.shared())) {
      operation = operation.asShared();
    }
    return operation.withDeclared(declared(face));
  }

  private static String first(
      @Nullable SmartAsync onMethod,
      @Nullable SmartAsync onType,
      Function<SmartAsync, String> setting) {
    String own = onMethod == null ? "" : setting.apply(onMethod);
    return own.isEmpty() && onType != null ? setting.apply(onType) : own;
  }

  private static List<Class<? extends Throwable>> declared(Method face) {
    List<Class<? extends Throwable>> declared = new ArrayList<>();
    Arrays.stream(face.getExceptionTypes())
        .forEach(type -> declared.add(type.asSubclass(Throwable.class)));
    return declared;
  }
}
