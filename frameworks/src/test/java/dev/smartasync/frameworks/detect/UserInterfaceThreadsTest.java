package dev.smartasync.frameworks.detect;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Framework.JAVAFX;
import static dev.smartasync.frameworks.evidence.Framework.SWING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.frameworks.Fork;
import dev.smartasync.frameworks.evidence.Shows;
import java.awt.EventQueue;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

class UserInterfaceThreadsTest {

  private static final String[] HEADLESS = {"-Dglass.platform=Headless", "-Dprism.order=sw"};

  /** Asks before JavaFX is started, on its thread, and on one that has only its name. */
  static final class JavaFx {
    private static final Executor NAMESAKE =
        task -> new Thread(task, "JavaFX Application Thread").start();

    private JavaFx() {}

    public static void main(String[] arguments) throws Exception {
      System.out.println("before " + Here.on(NAMESAKE));
      ClassLoader loader = JavaFx.class.getClassLoader();
      System.out.println(
          "toolkit " + (loader.getDefinedPackage("com.sun.javafx.tk.quantum") != null));
      Class<?> platform = Class.forName("javafx.application.Platform"); // of a later JDK
      System.out.println("loaded " + Here.on(NAMESAKE));
      System.out.println("module " + platform.getModule().isNamed());
      Here.call(JavaFx::startUp, Thread::currentThread);
      Executor runLater = JavaFx::runLater;
      Thread thread = Here.call(runLater, Thread::currentThread);
      EventLoop loop = Here.loopOn(runLater);
      boolean back = Here.call(Here.resume(loop), Thread::currentThread) == thread;
      System.out.println("inside " + loop.detector() + " " + loop.name() + " " + back);
      System.out.println("namesake " + Here.on(NAMESAKE));
      System.out.println("main " + Here.context());
      platform.getMethod("exit").invoke(null);
    }

    private static void startUp(Runnable task) {
      call("startup", task);
    }

    private static void runLater(Runnable task) {
      call("runLater", task);
    }

    private static void call(String method, Runnable task) {
      try {
        Class.forName("javafx.application.Platform")
            .getMethod(method, Runnable.class)
            .invoke(null, task);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }

  @Test
  @Shows(
      framework = JAVAFX,
      what = {DETECTED, RESUMES})
  @EnabledForJreRange(min = JRE.JAVA_24) // as JavaFX demands
  @DisplayName("detection 24: JavaFX's thread is a loop with a way back, a namesake is not")
  void javaFx() throws Exception {
    assertJavaFxIsSeen(Fork.run(JavaFx.class, HEADLESS), "module false");
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_24) // as JavaFX demands
  @DisplayName("detection 32: so it is where JavaFX is a named module")
  void javaFxAsModules() throws Exception {
    assertJavaFxIsSeen(
        Fork.runWithModules(
            JavaFx.class,
            Pattern.compile(".*javafx-(base|graphics)-.*\\.jar").asMatchPredicate(),
            HEADLESS[0],
            HEADLESS[1],
            "--add-modules",
            "javafx.graphics"),
        "module true");
  }

  private static void assertJavaFxIsSeen(List<String> output, String module) {
    assertThat(output)
        .contains(module)
        .contains(
            "before MayBlock[]",
            "toolkit false",
            "loaded MayBlock[]",
            "inside JavaFX JavaFX Application Thread true",
            "namesake MayBlock[]",
            "main MayBlock[]");
  }

  @Test
  @Shows(
      framework = SWING,
      what = {DETECTED, RESUMES})
  @DisplayName("detection 24: Swing's thread is a loop with a way back, also after a restart")
  void swing() throws Exception {
    Executor swing = EventQueue::invokeLater;
    Thread first = Here.call(swing, Thread::currentThread);
    assertThat(Here.call(Here.resume(Here.loopOn(swing)), EventQueue::isDispatchThread)).isTrue();
    first.join(); // it ends when there is nothing left to do
    Thread second = Here.call(swing, Thread::currentThread);
    assertThat(second).isNotSameAs(first);
    EventLoop loop = Here.loopOn(swing);
    assertThat(loop.detector()).isEqualTo("Swing");
    assertThat(Here.call(Here.resume(loop), Thread::currentThread)).isSameAs(second);
    assertThat(Here.context()).isInstanceOf(MayBlock.class);
  }
}
