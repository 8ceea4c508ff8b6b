package dev.smartasync.internal.proxy;

import dev.smartasync.SmartAsync;
import dev.smartasync.internal.dispatch.Demand;
import dev.smartasync.internal.engine.OperationSpec;
import dev.smartasync.internal.engine.Timeouts;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads an operation's settings from the annotations of its method and class. */
final class OperationSettings {

  private OperationSettings() {}

  /**
   * Returns the operation behind a method of the interface.
   *
   * @param face the method of the interface
   * @param target the class of the target
   * @param targetMethod the method of the target, which a superclass may declare
   */
  static OperationSpec of(Signature face, Class<?> target, Signature targetMethod) {
    Method called = targetMethod.method();
    String name = targetMethod.operation();
    List<SmartAsync> settings =
        Stream.concat(own(called).stream(), ofType(target, called).stream()).toList();
    OperationSpec operation = OperationSpec.named(name);
    String executor = first(settings, SmartAsync::executor);
    if (!executor.isEmpty()) {
      operation = operation.withExecutor(executor);
    }
    String timeout = first(settings, SmartAsync::timeout);
    if (!timeout.isEmpty()) {
      operation = operation.withTimeout(nanos(name, timeout));
    }
    if (settings.stream().anyMatch(SmartAsync::shared)) {
      operation = operation.asShared();
    }
    return operation.withDeclared(
        Carrier.of(face.returned().raw()) == null
            ? declared(face, settings)
            : carried(called, settings));
  }

  /** Returns what the target's class sets, or its nearest superclass that sets anything. */
  private static List<SmartAsync> ofType(Class<?> target, Method called) {
    for (Class<?> type = target; type != null; type = type.getSuperclass()) {
      List<SmartAsync> own = own(type);
      if (!own.isEmpty()) {
        return own;
      }
    }
    return own(called.getDeclaringClass()); // an interface, if it is none of those
  }

  /** Returns what an element sets for itself; what it asks for other types is left out. */
  private static List<SmartAsync> own(AnnotatedElement element) {
    return Arrays.stream(element.getAnnotationsByType(SmartAsync.class))
        .filter(OperationSettings::isOwn)
        .toList();
  }

  private static boolean isOwn(SmartAsync annotation) {
    try {
      return annotation.of().length == 0;
    } catch (TypeNotPresentException e) {
      return false; // it names types that are not there when the program runs
    }
  }

  /** Returns the first setting that is given: the method's, else the type's. */
  private static String first(List<SmartAsync> settings, Function<SmartAsync, String> setting) {
    return settings.stream()
        .map(setting)
        .filter(Predicate.not(String::isEmpty))
        .findFirst()
        .orElse("");
  }

  private static long nanos(String name, String timeout) {
    try {
      return Timeouts.parse(timeout);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + "(): " + e.getMessage(), e);
    }
  }

  /** A framework's type lets through all that the target says. */
  private static List<Class<? extends Throwable>> carried(
      Method called, List<SmartAsync> settings) {
    List<Class<? extends Throwable>> declared = new ArrayList<>();
    for (Class<?> type : called.getExceptionTypes()) {
      declared.add(type.asSubclass(Throwable.class));
    }
    settings.stream()
        .map(SmartAsync::failsWith)
        .filter(types -> types.length > 0)
        .findFirst()
        .ifPresent(types -> declared.addAll(List.of(types)));
    return declared;
  }

  /** The target fails with what it says, as far as the interface lets that through. */
  private static List<Class<? extends Throwable>> declared(
      Signature face, List<SmartAsync> settings) {
    List<Class<? extends Throwable>> declared = new ArrayList<>();
    for (Class<?> type : face.method().getExceptionTypes()) {
      declared.add(type.asSubclass(Throwable.class));
    }
    if (Way.demand(face.returned().raw()) != Demand.VALUE) {
      return declared;
    }
    List<Class<? extends Throwable>> let = List.copyOf(declared);
    settings.stream()
        .map(SmartAsync::failsWith)
        .filter(types -> types.length > 0)
        .findFirst()
        .ifPresent(types ->
            Arrays.stream(types)
                .filter(type -> let.stream().anyMatch(wider -> wider.isAssignableFrom(type)))
                .forEach(declared::add));
    return declared;
  }
}
