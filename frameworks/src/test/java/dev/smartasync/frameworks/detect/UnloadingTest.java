package dev.smartasync.frameworks.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import io.netty.channel.DefaultEventLoop;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import jdk.jfr.EventType;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Recording;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.ExecutorsKt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** SmartAsync in an application that is undeployed, the frameworks in the server around it. */
class UnloadingTest {

  /** Has the frameworks, and not this library. */
  private static final class Server extends ClassLoader {
    Server() {
      super(UnloadingTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("dev.smartasync.")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }
  }

  @Test
  @DisplayName(
      "detection 31: this library's loader is collected while the frameworks' threads live")
  void theLibraryIsCollected() throws Exception {
    DefaultEventLoop netty = new DefaultEventLoop();
    Vertx vertx = Vertx.vertx();
    Context context = vertx.getOrCreateContext();
    List<Executor> threads =
        List.of(
            Runnable::run,
            netty,
            task -> context.runOnContext(nothing -> task.run()),
            ExecutorsKt.asExecutor(Dispatchers.getDefault()),
            java.awt.EventQueue::invokeLater,
            io.reactivex.rxjava3.schedulers.Schedulers.computation()::scheduleDirect);
    try {
      WeakReference<ClassLoader> loader = askedAndDropped(threads);
      while (loader.get() != null) {
        System.gc(); // until the time limit of the test
        Thread.onSpinWait();
      }
      assertThat(netty.isShuttingDown()).isFalse();
    } finally {
      netty.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();
      vertx.close().await();
    }
  }

  @Test
  @DisplayName("It is collected, too, where its calls were recorded")
  void theLibraryIsCollectedAfterARecording() throws Exception {
    try (Recording recording = new Recording()) {
      recording.start();
      WeakReference<ClassLoader> loader = calledAndDropped();
      recording.stop();
      while (loader.get() != null) {
        System.gc(); // until the time limit of the test
        Thread.onSpinWait();
      }
    }
  }

  private static WeakReference<ClassLoader> calledAndDropped() throws Exception {
    URL ours = SmartRuntime.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {ours}, new Server())) {
      Class<?> type = loader.loadClass(SmartRuntime.class.getName());
      Callable<String> body = () -> "value";
      Object call =
          type.getMethod("offload", Callable.class)
              .invoke(type.getMethod("shared").invoke(null), body);
      assertThat(((CompletableFuture<?>) call).join()).isEqualTo("value");
      assertThat(
              FlightRecorder.getFlightRecorder().getEventTypes().stream()
                  .filter(event -> event.getName().equals("dev.smartasync.Call"))
                  .filter(EventType::isEnabled))
          .hasSize(1);
      return new WeakReference<>(loader);
    }
  }

  private static WeakReference<ClassLoader> askedAndDropped(List<Executor> threads)
      throws Exception {
    URL ours = SmartRuntime.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {ours}, new Server())) {
      Class<?> type = loader.loadClass(SmartRuntime.class.getName());
      assertThat(type).isNotEqualTo(SmartRuntime.class);
      Object runtime = type.getMethod("shared").invoke(null);
      List<String> found = new ArrayList<>();
      for (Executor thread : threads) {
        found.add(Here.call(thread, () -> context(type, runtime)));
      }
      assertThat(found.getFirst()).isEqualTo("MayBlock[]");
      assertThat(found.subList(1, found.size()))
          .hasSize(threads.size() - 1)
          .allMatch(context -> context.startsWith("EventLoop["));
      return new WeakReference<>(loader);
    }
  }

  private static String context(Class<?> type, Object runtime) {
    try {
      return type.getMethod("context").invoke(runtime).toString();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
