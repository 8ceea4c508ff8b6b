package dev.smartasync.internal.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext.EventLoop;
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Frameworks in class loaders that this library does not see. */
class ClassLoadersTest {
  private static final Detection DETECTION = Asked.detection();

  static URLClassLoader netty() throws Exception {
    URL[] jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.contains("netty-common") || entry.contains("netty-transport-4"))
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
