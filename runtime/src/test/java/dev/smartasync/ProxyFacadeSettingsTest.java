package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The settings that a facade without code generation reads from its target. */
@DisplayName("Facades without code generation: settings of class and method")
class ProxyFacadeSettingsTest {

  @AutoClose private final ExecutorService first = SmartExecutors.single("first");
  @AutoClose private final ExecutorService second = SmartExecutors.single("second");

  @AutoClose
  private final SmartRuntime runtime =
      SmartRuntime.builder().executor("first", first).executor("second", second).build();

  /** Asks for the name of the thread. */
  public interface WhereAsync {
    CompletableFuture<String> where();
  }

  private String where(Object target) {
    return runtime.facade(WhereAsync.class, target).where().join();
  }

  /** Has no settings. */
  public static class Base {
    public String where() {
      return Thread.currentThread().getName();
    }
  }

  /** Inherits its method. */
  @SmartAsync(executor = "first")
  public static class Sub extends Base {}

  /** Inherits its method and its settings. */
  public static class SubOfSub extends Sub {}

  /** Has settings of its own. */
  @SmartAsync(executor = "second")
  public static class Other extends Sub {}

  /** Has settings of its own, which are the defaults. */
  @SmartAsync
  public static class Plain extends Sub {}

  @Test
  @DisplayName("The class of the target sets what its inherited methods do")
  void inheritedMethods() {
    assertThat(where(new Sub())).isEqualTo("first");
    assertThat(where(new SubOfSub())).isEqualTo("first");
    assertThat(where(new Other())).isEqualTo("second");
    assertThat(where(new Plain())).isNotEqualTo("first");
  }

  /** Sets what its default method does. */
  @SmartAsync(executor = "first")
  public interface Defaulting {
    default String where() {
      return Thread.currentThread().getName();
    }
  }

  /** Has the method of an interface. */
  public static final class Defaulted implements Defaulting {}

  @Test
  @DisplayName("An interface sets what its default methods do")
  void defaultMethodsOfTheTarget() {
    assertThat(where(new Defaulted())).isEqualTo("first");
  }

  /** Asks for facades of another type, with the other's settings. */
  @SmartAsync(of = Closeable.class, executor = "first")
  public static final class Asking extends Base {}

  /** Asks for facades of another type, and has settings. */
  @SmartAsync(of = Closeable.class, executor = "first")
  @SmartAsync(executor = "second")
  public static final class Both extends Base {}

  @Test
  @DisplayName("What is asked for other types is no setting of the type that asks")
  void foreignTypes() {
    assertThat(where(new Asking())).isNotEqualTo("first");
    assertThat(where(new Both())).isEqualTo("second");
  }

  /** Its method has settings, too. */
  @SmartAsync(executor = "first", timeout = "none")
  public static final class Method extends Base {
    @Override
    @SmartAsync(executor = "second")
    public String where() {
      return super.where();
    }

    @SmartAsync(timeout = "20ms")
    public CompletionStage<String> late() {
      return new CompletableFuture<>();
    }
  }

  /** Waits. */
  public interface LateSync {
    String late();
  }

  @Test
  @DisplayName("What a method sets wins over what its class sets")
  void methodsWin() {
    assertThat(where(new Method())).isEqualTo("second");
    assertThat(catchThrowable(() -> runtime.facade(LateSync.class, new Method()).late()))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(TimeoutException.class)
        .hasMessageContaining("Method.late()");
  }

  /** Fails with a wrapper that it declares as its failure. */
  public static final class Failing {
    private final ExecutionException failure =
        new ExecutionException(new IOException("on purpose"));

    @SmartAsync(failsWith = ExecutionException.class)
    public CompletionStage<String> fail() {
      return CompletableFuture.failedFuture(new CompletionException(failure));
    }
  }

  /** Declares no exception. */
  public interface SilentSync {
    String fail();
  }

  /** Declares any exception. */
  public interface BroadSync {
    String fail() throws Exception;
  }

  /** Declares another exception. */
  public interface NarrowSync {
    String fail() throws IOException;
  }

  @Test
  @DisplayName("21. failsWith is declared where the interface declares it, and only there")
  void failsWith() {
    Failing target = new Failing();
    BroadSync broad = runtime.facade(BroadSync.class, target);
    NarrowSync narrow = runtime.facade(NarrowSync.class, target);
    SilentSync silent = runtime.facade(SilentSync.class, target);

    assertThat(catchThrowable(broad::fail)).isSameAs(target.failure);
    assertThat(catchThrowable(narrow::fail)).isSameAs(target.failure.getCause());
    assertThat(catchThrowable(silent::fail))
        .isExactlyInstanceOf(CompletionException.class)
        .cause()
        .isSameAs(target.failure.getCause());
  }
}
