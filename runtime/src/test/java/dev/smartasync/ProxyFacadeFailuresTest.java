package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a facade without code generation throws. */
@DisplayName("Facades without code generation: failures")
class ProxyFacadeFailuresTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** Yields null, whatever is asked. */
  public static final class Nulls {
    public @Nullable Long blocking() {
      return null;
    }

    @NonBlocking
    public @Nullable Boolean atOnce() {
      return null;
    }

    public CompletionStage<Void> nothing() {
      return CompletableFuture.completedFuture(null);
    }
  }

  /** Wants primitives. */
  public interface Primitives {
    long blocking();

    boolean atOnce();

    void nothing();
  }

  @Test
  @DisplayName("15. Null where a primitive is wanted of a blocking or non-blocking method names it")
  void nullForAPrimitive() {
    Primitives primitives = runtime.facade(Primitives.class, new Nulls());

    assertThat(catchThrowable(primitives::blocking))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("Nulls.blocking()")
        .hasMessageContaining("Primitives.blocking() cannot return as long");
    assertThat(catchThrowable(primitives::atOnce))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("Nulls.atOnce()")
        .hasMessageContaining("Primitives.atOnce() cannot return as boolean");
    assertThat(catchThrowable(primitives::nothing)).isNull();
  }

  /** Fails, in every way. */
  @SuppressWarnings("DoNotCallSuggester") // failing is what it is for
  public static final class Failing {
    private final Exception failure;

    Failing(Exception failure) {
      this.failure = failure;
    }

    @Blocking
    public CompletionStage<String> thrown() throws Exception {
      throw failure;
    }

    @Blocking
    public CompletionStage<String> settled() {
      return CompletableFuture.failedFuture(failure);
    }

    @NonBlocking
    public String atOnce() throws Exception {
      throw failure;
    }
  }

  /** Declares one exception. */
  public interface Declaring {
    String thrown() throws IOException;

    String settled() throws IOException;

    String atOnce() throws IOException;
  }

  @Test
  @DisplayName("21. A declared checked exception of a method that blocks for its stage is the same")
  void declared() {
    FileNotFoundException failure = new FileNotFoundException("on purpose");
    Declaring declaring = runtime.facade(Declaring.class, new Failing(failure));

    assertThat(catchThrowable(declaring::thrown)).isSameAs(failure);
    assertThat(catchThrowable(declaring::settled)).isSameAs(failure);
    assertThat(catchThrowable(declaring::atOnce)).isSameAs(failure);
  }

  @Test
  @DisplayName("22. An undeclared one of a method that blocks for its stage is wrapped once")
  void undeclared() {
    Exception failure = new Exception("on purpose");
    Declaring declaring = runtime.facade(Declaring.class, new Failing(failure));

    for (Throwable caught :
        new Throwable[] {
          catchThrowable(declaring::thrown),
          catchThrowable(declaring::settled),
          catchThrowable(declaring::atOnce)
        }) {
      assertThat(caught).isExactlyInstanceOf(CompletionException.class);
      assertThat(caught.getCause()).isSameAs(failure);
    }
  }

  /** Is interrupted. */
  @SuppressWarnings("DoNotCallSuggester") // failing is what it is for
  public static final class Interrupted {
    public String blocking() throws InterruptedException {
      throw new InterruptedException("on purpose");
    }

    @NonBlocking
    public String atOnce() throws InterruptedException {
      throw new InterruptedException("on purpose");
    }
  }

  /** Declares no interrupt. */
  public interface Silent {
    String blocking();

    String atOnce();
  }

  /** Declares it. */
  public interface Interruptible {
    String blocking() throws InterruptedException;

    String atOnce() throws InterruptedException;
  }

  @Test
  @DisplayName("40. An interrupt that the interface does not declare is the thread's again")
  void undeclaredInterrupt() {
    Silent silent = runtime.facade(Silent.class, new Interrupted());

    assertThat(catchThrowable(silent::blocking))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(catchThrowable(silent::atOnce)).isInstanceOf(CompletionException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  @DisplayName("40. An interrupt that the interface declares is thrown with the flag clear")
  void declaredInterrupt() {
    Interruptible declaring = runtime.facade(Interruptible.class, new Interrupted());

    assertThat(catchThrowable(declaring::blocking)).isInstanceOf(InterruptedException.class);
    assertThat(catchThrowable(declaring::atOnce)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  /** Fails with a wrapper that is part of what it promises. */
  public static final class Wrapping {
    private final CompletionException wrapper =
        new CompletionException("declared", new IllegalStateException("inner"));

    public CompletableFuture<String> get() {
      return CompletableFuture.failedFuture(wrapper);
    }
  }

  /** Declares the wrapper. */
  public interface DeclaringTheWrapper {
    String get() throws CompletionException;
  }

  @Test
  @DisplayName("A declared wrapper is not peeled, on the direct path either")
  void declaredWrapper() {
    Wrapping target = new Wrapping();

    assertThat(catchThrowable(runtime.facade(DeclaringTheWrapper.class, target)::get))
        .isSameAs(target.wrapper);
  }
}
