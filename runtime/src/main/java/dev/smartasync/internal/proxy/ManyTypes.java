package dev.smartasync.internal.proxy;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The types of many values: streams, which are pulled, and publishers, which push. */
final class ManyTypes {

  private static final String REACTIVE_STREAMS = "org.reactivestreams.Publisher";

  private static final String HOME = "dev.smartasync.";

  private record Factory(String owner, String method) {}

  private ManyTypes() {}

  static boolean isStream(KnownType type) {
    return type.raw() == Stream.class;
  }

  static boolean isPublisher(Class<?> type) {
    return Flow.Publisher.class.isAssignableFrom(type) || reactiveStreams(type) != null;
  }

  /** Returns the type of the elements of a stream or a publisher. */
  static KnownType element(KnownType type) {
    Class<?> reactive = reactiveStreams(type.raw());
    Class<?> many =
        Stream.class.isAssignableFrom(type.raw())
            ? Stream.class
            : reactive == null ? Flow.Publisher.class : reactive;
    KnownType as = type.as(many);
    List<KnownType> arguments = as == null ? List.of() : as.arguments();
    return arguments.isEmpty() ? KnownType.of(Object.class) : arguments.getFirst();
  }

  /** Returns what makes a publisher of the JDK's of one of the given type; null for nothing. */
  static @Nullable MethodHandle toFlow(Class<?> type) {
    Class<?> reactive = reactiveStreams(type);
    return Flow.Publisher.class.isAssignableFrom(type) || reactive == null
        ? null
        : handle(
            new Factory("reactivestreams.ReactiveStreams", "publisher"),
            MethodType.methodType(Flow.Publisher.class, reactive),
            type);
  }

  /**
   * Returns what makes one of the given type of a publisher of the JDK's; null for nothing.
   *
   * @throws ProxyFacade.UnroutableException if there is no way
   */
  static @Nullable MethodHandle fromFlow(Class<?> wanted) throws ProxyFacade.UnroutableException {
    if (wanted == Flow.Publisher.class) {
      return null;
    }
    Factory factory =
        switch (wanted.getName()) {
          case "reactor.core.publisher.Flux" -> new Factory("reactor.ReactorStages", "flux");
          case "io.smallrye.mutiny.Multi" -> new Factory("mutiny.MutinyStages", "multi");
          case "io.reactivex.rxjava3.core.Flowable" ->
              new Factory("rxjava.RxJavaStages", "flowable");
          default ->
              throw new ProxyFacade.UnroutableException(
                  wanted.getName()
                      + " is no type through which a facade gives many values; declare a"
                      + " Flow.Publisher, a Flux, a Multi or a Flowable");
        };
    return handle(factory, MethodType.methodType(wanted, Flow.Publisher.class), wanted);
  }

  private static MethodHandle handle(Factory factory, MethodType type, Class<?> of) {
    try {
      return MethodHandles.lookup()
          .findStatic(Class.forName(HOME + factory.owner()), factory.method(), type)
          .asType(MethodType.methodType(Object.class, Object.class));
    } catch (ReflectiveOperationException | LinkageError e) {
      throw StageType.unusable(of, e);
    }
  }

  private static @Nullable Class<?> reactiveStreams(Class<?> type) {
    if (type.getName().equals(REACTIVE_STREAMS)) {
      return type;
    }
    for (Class<?> above : type.getInterfaces()) {
      Class<?> found = reactiveStreams(above);
      if (found != null) {
        return found;
      }
    }
    return type.getSuperclass() == null ? null : reactiveStreams(type.getSuperclass());
  }
}
