package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext.EventLoop;
import java.io.File;
import java.lang.ref.WeakReference;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Frameworks in class loaders that this library does not see. */
class ClassLoadersTest {
  private static final Detection DETECTION = Asked.detection();

  static URLClassLoader netty() {
    return jars("netty-common", "netty-transport-4");
  }

  /** Returns a loader of the jars whose names contain one of these. */
  private static URLClassLoader jars(String... names) {
    URL[] jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> Stream.of(names).anyMatch(entry::contains))
            .map(ClassLoadersTest::url)
            .toArray(URL[]::new);
    return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
  }

  private static URL url(String entry) {
    try {
      return new File(entry).toURI().toURL();
    } catch (java.net.MalformedURLException e) {
      throw new IllegalArgumentException(entry, e);
    }
  }

  private static Executor eventLoop(ClassLoader loader) throws Exception {
    return (Executor)
        loader
            .loadClass("io.netty.util.concurrent.DefaultEventExecutor")
            .getConstructor()
            .newInstance();
  }

  private static void stop(Executor loop) throws Exception {
    loop.getClass()
        .getMethod("shutdownGracefully", long.class, long.class, TimeUnit.class)
        .invoke(loop, 0L, 0L, TimeUnit.SECONDS);
    Object stopped =
        loop.getClass()
            .getMethod("awaitTermination", long.class, TimeUnit.class)
            .invoke(loop, 10L, TimeUnit.SECONDS);
    assertThat(stopped).isEqualTo(true);
  }

  private static EventLoop askedWithoutContextClassLoader(Executor loop) {
    return (EventLoop)
        Asked.call(
            loop,
            () -> {
              Thread.currentThread().setContextClassLoader(null);
              return Asked.here(DETECTION);
            });
  }

  @Test
  @DisplayName("detection 11: two copies in sibling loaders each resolve their own executor")
  void twoCopiesInSiblingLoadersEachResolveTheirOwnExecutor() throws Exception {
    try (URLClassLoader one = netty();
        URLClassLoader other = netty()) {
      Executor first = eventLoop(one);
      Executor second = eventLoop(other);
      assertThat(first.getClass()).isNotSameAs(second.getClass());
      assertThat(askedWithoutContextClassLoader(first).resume()).isSameAs(first);
      assertThat(askedWithoutContextClassLoader(second).resume()).isSameAs(second);
      stop(first);
      stop(second);
    }
  }

  @Test
  @DisplayName("the way back to a Vert.x that this library does not see keeps the context")
  void vertxElsewhere() throws Exception {
    try (URLClassLoader loader = jars("vertx-core", "netty-", "jackson-core")) {
      Class<?> vertx = loader.loadClass("io.vertx.core.Vertx");
      Class<?> context = loader.loadClass("io.vertx.core.Context");
      assertThat(vertx).isNotSameAs(io.vertx.core.Vertx.class);
      Object started = vertx.getMethod("vertx").invoke(null);
      try {
        Object itsContext = vertx.getMethod("getOrCreateContext").invoke(started);
        EventLoop asked = askedOn(itsContext, context);
        CompletableFuture<Object> cameBackTo = new CompletableFuture<>();
        Method current = vertx.getMethod("currentContext");
        Objects.requireNonNull(asked.resume())
            .execute(() -> complete(cameBackTo, () -> current.invoke(null)));
        assertThat(cameBackTo.get(10, TimeUnit.SECONDS)).isSameAs(itsContext);
      } finally {
        closed(vertx.getMethod("close").invoke(started));
      }
    }
  }

  /** Asks on a context of that Vert.x. */
  private static EventLoop askedOn(Object itsContext, Class<?> context) throws Exception {
    Class<?> handler = context.getClassLoader().loadClass("io.vertx.core.Handler");
    CompletableFuture<EventLoop> asked = new CompletableFuture<>();
    Object asking =
        Proxy.newProxyInstance(
            context.getClassLoader(),
            new Class<?>[] {handler},
            (proxy, method, arguments) -> {
              asked.complete((EventLoop) Asked.here(DETECTION));
              return null;
            });
    context.getMethod("runOnContext", handler).invoke(itsContext, asking);
    return asked.get(10, TimeUnit.SECONDS);
  }

  private static void complete(CompletableFuture<Object> future, Callable<Object> value) {
    try {
      future.complete(value.call());
    } catch (Exception failure) {
      future.completeExceptionally(failure);
    }
  }

  private static void closed(Object future) throws Exception {
    Object stage = future.getClass().getMethod("toCompletionStage").invoke(future);
    ((CompletionStage<?>) stage).toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  @DisplayName("detection 31: the loader of a framework that was asked is collected")
  void aLoaderThatWasAskedAboutIsCollected() throws Exception {
    WeakReference<ClassLoader> loader = askedAndDropped();
    while (loader.get() != null) {
      System.gc(); // until the time limit of the test
      Thread.onSpinWait();
    }
    assertThat(DETECTION.mayBlock()).isTrue();
  }

  private static WeakReference<ClassLoader> askedAndDropped() throws Exception {
    try (URLClassLoader loader = netty()) {
      Executor eventLoop = eventLoop(loader);
      assertThat(askedWithoutContextClassLoader(eventLoop).resume()).isSameAs(eventLoop);
      stop(eventLoop);
      return new WeakReference<>(loader);
    }
  }
}
