package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/** The values behind a facade without code generation are of the type that its interface says. */
@DisplayName("Facades without code generation: types of values")
class ProxyFacadeValueTypesTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  private static AbstractThrowableAssert<?, ? extends Throwable> failure(ThrowingCallable call) {
    return assertThat(Assertions.catchThrowable(call));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> failure(Future<?> future) {
    return failure(() -> {
      try {
        future.get();
      } catch (ExecutionException e) {
        throw e.getCause();
      }
    });
  }

  /** Yields what nobody waits for. */
  public static final class Yielding {
    final CompletableFuture<String> late = new CompletableFuture<>();

    public String blocking() {
      return "value";
    }

    public CompletionStage<String> stage() {
      return CompletableFuture.completedFuture("value");
    }

    public CompletableFuture<String> late() {
      return late;
    }

    @NonBlocking
    public String atOnce() {
      return "value";
    }
  }

  /** Wants an end, and no value. */
  public interface Ends {
    CompletableFuture<Void> blocking();

    CompletableFuture<Void> stage();

    CompletableFuture<Void> late();

    Void atOnce();
  }

  /** Wants an end, and no value. */
  public interface Voids {
    Void blocking();

    Void stage();

    void late();
  }

  @Test
  @DisplayName("15. Void means no value, whatever the target yields")
  void noValue() {
    Yielding target = new Yielding();
    target.late.complete("value");
    Ends ends = runtime.facade(Ends.class, target);
    Voids voids = runtime.facade(Voids.class, target);

    assertThat(ends.blocking().join()).isNull();
    assertThat(ends.stage()).isCompletedWithValue(null);
    assertThat(ends.late()).isCompletedWithValue(null);
    assertThat(ends.atOnce()).isNull();
    assertThat(voids.blocking()).isNull();
    assertThat(voids.stage()).isNull();
  }

  @Test
  @DisplayName("42. Cancelling a future without its value cancels the target's own")
  void cancelled() {
    Yielding target = new Yielding();

    runtime.facade(Ends.class, target).late().cancel(true);

    assertThat(target.late).isCancelled();
  }

  /** Wants numbers. */
  public interface Numbers {
    CompletableFuture<Integer> blocking();

    Smart<Integer> stage();

    int late();

    CompletableFuture<Integer> nothing();

    long future();

    Mono<Integer> mono();

    String matching();

    Runnable other();
  }

  /** Has texts. */
  public static final class Texts {
    public String blocking() {
      return "";
    }

    public CompletionStage<String> stage() {
      return CompletableFuture.completedFuture("");
    }

    public CompletionStage<? extends String> late() {
      return stage();
    }

    public void nothing() {}

    public Future<Integer> future() {
      return CompletableFuture.completedFuture(1);
    }

    public Mono<String> mono() {
      return Mono.empty();
    }

    public Mono<String> matching() {
      return mono();
    }

    public String other() {
      return "";
    }
  }

  @Test
  @DisplayName("97. Values of the wrong type are reported when the facade is made, all at once")
  void wrongTypes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> runtime.facade(Numbers.class, new Texts()))
        .withMessageContaining(
            "blocking() yields String where CompletableFuture<Integer> is wanted")
        .withMessageContaining(
            "stage() yields CompletionStage<String> where Smart<Integer> is wanted")
        .withMessageContaining("late() yields CompletionStage<String> where int is wanted")
        .withMessageContaining("nothing() yields void where CompletableFuture<Integer> is wanted")
        .withMessageContaining("future() yields Future<Integer> where long is wanted")
        .withMessageContaining("mono() yields Mono<String> where Mono<Integer> is wanted")
        .withMessageContaining("other() yields String where Runnable is wanted")
        .withMessageNotContaining("matching()")
        .withMessageContaining("of the same name and parameters, with values of the same type,");
  }

  /** Yields a stage of a stage. */
  public static final class Twofold {
    public CompletionStage<CompletionStage<String>> stages() {
      return CompletableFuture.completedFuture(null);
    }

    public Mono<Future<String>> futures() {
      return Mono.empty();
    }
  }

  /** Wants what is in it. */
  public interface Folded {
    CompletableFuture<Object> stages();

    Object futures();
  }

  @Test
  @DisplayName("19. A stage of a stage is reported when the facade is made")
  void stageOfStage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> runtime.facade(Folded.class, new Twofold()))
        .withMessageContaining(
            "stages() yields CompletionStage<CompletionStage<String>>, a stage of a stage")
        .withMessageContaining("futures() yields Mono<Future<String>>, a stage of a stage")
        .withMessageContaining("flatten");
  }

  /** Does not say what it yields. */
  public static final class Unknown<T> {
    private final T value;

    Unknown(T value) {
      this.value = value;
    }

    public T blocking() {
      return value;
    }

    public CompletionStage<T> stage() {
      return CompletableFuture.completedFuture(value);
    }

    public CompletionStage<?> late() {
      return stage();
    }

    @SuppressWarnings("rawtypes") // a raw type is what this is about
    public CompletableFuture either() {
      return CompletableFuture.completedFuture(value);
    }

    @NonBlocking
    public T atOnce() {
      return value;
    }
  }

  /** Wants texts. */
  public interface Wanting {
    String blocking();

    CompletableFuture<String> stage();

    int late();

    Smart<String> either();

    String atOnce();
  }

  @Test
  @DisplayName("15. Values whose type nothing says are handed on where they are right")
  void unknownAndRight() {
    Wanting texts = runtime.facade(Wanting.class, new Unknown<>("text"));

    assertThat(texts.blocking()).isEqualTo("text");
    assertThat(texts.stage()).isCompletedWithValue("text");
    assertThat(texts.either().await()).isEqualTo("text");
    assertThat(texts.atOnce()).isEqualTo("text");
    assertThat(runtime.facade(Wanting.class, new Unknown<>(1)).late()).isEqualTo(1);
  }

  @Test
  @DisplayName("15. Values whose type nothing says fail where they are wrong, naming both methods")
  void unknownAndWrong() {
    Wanting numbers = runtime.facade(Wanting.class, new Unknown<>(1));
    String wrong = "() yielded a java.lang.Integer, where Wanting.";

    failure(numbers::blocking)
        .isInstanceOf(ClassCastException.class)
        .hasMessageStartingWith("Unknown.blocking" + wrong + "blocking() promises String.");
    failure(numbers.stage())
        .isInstanceOf(ClassCastException.class)
        .hasMessageStartingWith("Unknown.stage" + wrong + "stage() promises String.");
    failure(numbers.either())
        .isInstanceOf(ClassCastException.class)
        .hasMessageStartingWith("Unknown.either" + wrong + "either() promises String.");
    failure(numbers::atOnce)
        .isInstanceOf(ClassCastException.class)
        .hasMessageStartingWith("Unknown.atOnce" + wrong + "atOnce() promises String.");
    failure(() -> runtime.facade(Wanting.class, new Unknown<>("text")).late())
        .isInstanceOf(ClassCastException.class)
        .hasMessageStartingWith(
            "Unknown.late() yielded a java.lang.String, where Wanting.late() promises int.");
  }

  /** Wants a text. */
  public interface TextSync {
    String call();
  }

  /** Wants anything. */
  public interface AnySync {
    Object call();
  }

  /** Wants no value. */
  public interface VoidSync {
    void call();
  }

  /** Wants a text. */
  public interface TextAsync {
    CompletableFuture<String> call();
  }

  /** Wants a text. */
  public interface TextSmart {
    Smart<String> call();
  }

  @ParameterizedTest
  @ValueSource(classes = {CompletableFuture.class, FutureTask.class, Mono.class})
  @DisplayName("19. A stage behind a return type that says nothing fails the call, naming it")
  void stageAsValue(Class<?> type) {
    Object stage =
        type == Mono.class
            ? Mono.just("text")
            : type == FutureTask.class
                ? new FutureTask<>(() -> "text")
                : CompletableFuture.completedFuture("text");
    Callable<Object> target = () -> stage;

    stageFailure("TextSync", () -> runtime.facade(TextSync.class, target).call());
    stageFailure("AnySync", () -> runtime.facade(AnySync.class, target).call());
    stageFailure("VoidSync", () -> runtime.facade(VoidSync.class, target).call());
    stageFailure(
        "TextAsync",
        () -> {
          throw runtime.facade(TextAsync.class, target).call().handle((v, e) -> e).join();
        });
    assertThat(runtime.facade(TextSmart.class, target).call())
        .failsWithin(Duration.ZERO)
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("TextSmart.call() got a ");
  }

  private static void stageFailure(String face, ThrowingCallable call) {
    failure(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(face + ".call() got a ")
        .hasMessageContaining("whose return type, Object, promises no stage.");
  }

  @Test
  @DisplayName("A value behind a return type that says nothing is a value of what blocks")
  void valueAsValue() {
    Callable<Object> target = () -> "text";

    assertThat(runtime.facade(TextSync.class, target).call()).isEqualTo("text");
    assertThat(runtime.facade(TextAsync.class, target).call().join()).isEqualTo("text");
  }
}
