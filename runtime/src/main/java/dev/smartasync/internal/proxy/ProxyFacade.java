package dev.smartasync.internal.proxy;

import dev.smartasync.internal.engine.Engine;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user's own interface, in the colour it wants, in front of a target of either colour. */
public final class ProxyFacade implements InvocationHandler {

  private static final Object[] NO_ARGUMENTS = {};

  private final Class<?> face;
  private final Object target;
  private final Map<Method, Route> routes;

  private ProxyFacade(Class<?> face, Object target, Map<Method, Route> routes) {
    this.face = face;
    this.target = target;
    this.routes = routes;
  }

  /** Creates a facade; see {@link dev.smartasync.SmartRuntime#facade(Class, Object)}. */
  public static <F> F create(
      Engine engine, Class<F> face, Object target, MethodHandles.Lookup lookup) {
    Objects.requireNonNull(face, "face");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(lookup, "lookup");
    if (!face.isInterface() || face.isSealed() || face.isAnnotation()) {
      throw new IllegalArgumentException(
          face.getName()
              + " cannot be a facade. A facade is an interface that anyone may implement. Declare"
              + " an interface with the methods you call.");
    }
    Map<Method, Route> routes = routes(engine, face, target, lookup);
    Object proxy =
        Proxy.newProxyInstance(
            face.getClassLoader(), new Class<?>[] {face}, new ProxyFacade(face, target, routes));
    return face.cast(proxy);
  }

  private static Map<Method, Route> routes(
      Engine engine, Class<?> face, Object target, MethodHandles.Lookup lookup) {
    TargetMethods methods = new TargetMethods(target, lookup);
    Map<Method, Route> routes = new HashMap<>();
    Problems problems = new Problems();
    for (Method method : face.getMethods()) {
      if (Modifier.isStatic(method.getModifiers()) || isObjectMethod(method)) {
        continue;
      }
      Route route =
          method.isDefault()
              ? problems.collect(() -> DefaultRoute.of(method, face, lookup))
              : TargetRoute.of(engine, Signature.of(method, face), methods, problems);
      if (route != null) {
        routes.put(method, route);
      }
    }
    problems.report(target.getClass(), face);
    return Map.copyOf(routes);
  }

  private static boolean isObjectMethod(Method method) {
    try {
      Object.class.getMethod(method.getName(), method.getParameterTypes());
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // facades are equal if they are the same
  public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
      throws Throwable {
    Object[] given = arguments == null ? NO_ARGUMENTS : arguments;
    Route route = routes.get(method);
    if (route != null) {
      return route.call(proxy, given);
    }
    return switch (method.getName()) {
      case "equals" -> proxy == given[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> face.getSimpleName() + " of " + target;
    };
  }

  /** Where a method of the interface leads. */
  interface Route {
    @Nullable Object call(Object proxy, Object[] arguments) throws Throwable;
  }

  /** A method of the interface leads nowhere; the message says why. */
  static final class UnroutableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnroutableException(String message) {
      super(message, null, false, false);
    }
  }

  /** A default method of the interface runs as it is written. */
  private record DefaultRoute(MethodHandle handle) implements Route {

    static Route of(Method method, Class<?> face, MethodHandles.Lookup lookup)
        throws UnroutableException {
      for (MethodHandles.Lookup from : List.of(lookup, MethodHandles.lookup())) {
        try {
          MethodHandle handle =
              MethodHandles.privateLookupIn(face, from).unreflectSpecial(method, face);
          return new DefaultRoute(
              handle.asFixedArity().asSpreader(Object[].class, method.getParameterCount()));
        } catch (IllegalAccessException e) {
          // Not through this lookup; the next one may reach the interface.
        }
      }
      throw new UnroutableException(
          "the default method " + Signature.of(method, face) + " is not accessible");
    }

    @Override
    public @Nullable Object call(Object proxy, Object[] arguments) throws Throwable {
      return handle.invoke(proxy, arguments);
    }
  }
}
