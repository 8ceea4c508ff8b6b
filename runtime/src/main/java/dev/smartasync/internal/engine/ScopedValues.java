package dev.smartasync.internal.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The scoped values that a runtime carries, and their methods, by reflection: this library also
 * runs on JDKs that do not have them.
 */
public final class ScopedValues {

  private static final String CLASS = "java.lang.ScopedValue";

  private final Method isBound;
  private final Method get;
  private final Method where;
  private final Method andWhere;
  private final Method run;

  private ScopedValues(Class<?> type) throws ReflectiveOperationException {
    Class<?> carrier = Class.forName(CLASS + "$Carrier");
    this.isBound = type.getMethod("isBound");
    this.get = type.getMethod("get");
    this.where = type.getMethod("where", type, Object.class);
    this.andWhere = carrier.getMethod("where", type, Object.class);
    this.run = carrier.getMethod("run", Runnable.class);
  }

  private static final class Holder {
    static final @Nullable ScopedValues INSTANCE = find();

    private static @Nullable ScopedValues find() {
      try {
        return new ScopedValues(Class.forName(CLASS));
      } catch (ReflectiveOperationException absent) {
        return null;
      }
    }
  }

  /** Fails where the object is no scoped value of this JDK. */
  public static void require(Object scopedValue) {
    if (Holder.INSTANCE == null || !scopedValue.getClass().getName().equals(CLASS)) {
      throw new IllegalArgumentException(
          "The object is a "
              + scopedValue.getClass().getName()
              + ". What is carried here is a java.lang.ScopedValue, of JDK 25 or later. Give one, or"
              + " register a ContextPropagator for other kinds of context.");
    }
  }

  /** Returns the bindings of the current thread; null where it has none. */
  static @Nullable Object capture(List<Object> keys) {
    ScopedValues own = Holder.INSTANCE;
    Object carrier = null;
    if (own != null) {
      for (Object key : keys) {
        if ((boolean) invoke(own.isBound, key)) {
          Object value = invoke(own.get, key);
          carrier =
              carrier == null
                  ? invoke(own.where, null, key, value)
                  : invoke(own.andWhere, carrier, key, value);
        }
      }
    }
    return carrier;
  }

  /** Calls the body with the bindings. */
  static @Nullable Object callWithin(Object bindings, Callable<?> body) throws Exception {
    ScopedValues own = Holder.INSTANCE;
    if (own == null) {
      throw new IllegalStateException("bindings without scoped values");
    }
    Call call = new Call(body);
    invoke(own.run, bindings, call);
    return call.result();
  }

  private static final class Call implements Runnable {
    private final Callable<?> body;
    private @Nullable Object value;
    private @Nullable Throwable failure;

    Call(Callable<?> body) {
      this.body = body;
    }

    @Override
    public void run() {
      try {
        value = body.call();
      } catch (Throwable thrown) {
        failure = thrown;
      }
    }

    @Nullable Object result() {
      if (failure != null) {
        throw Failures.asIs(failure);
      }
      return value;
    }
  }

  @SuppressWarnings("NullAway") // static methods have no receiver, and none here returns null
  private static Object invoke(Method method, @Nullable Object on, @Nullable Object... arguments) {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw Failures.asIs(e.getCause() == null ? e : e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
