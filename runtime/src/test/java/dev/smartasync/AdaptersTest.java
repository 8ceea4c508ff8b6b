package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.smartasync.spi.AdaptedBy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;

@DisplayName("Facades without code generation: adapters")
class AdaptersTest {
  /** An asynchronous type that says nothing of itself; its value is the second argument. */
  public record Task<X, T>(X by, T value) {}

  /** One that says what it is, and carries no value. */
  @AdaptedBy(SignalStages.class)
  public record Signal(CompletableFuture<@Nullable Void> given) {}

  /** One that says it wrongly. */
  @AdaptedBy(SignalStages.class)
  public record Wrong<T>(T value) {}

  /** Stages of tasks. */
  public static final class TaskStages {
    public static <T> CompletionStage<T> stage(Task<?, ? extends T> task) {
      return CompletableFuture.completedFuture(task.value());
    }
  }

  /** The same, which promise less. */
  public static final class WildcardStages {
    public static <T> CompletionStage<? extends T> stage(Task<?, ? extends T> task) {
      return CompletableFuture.completedFuture(task.value());
    }

    public static CompletionStage<? extends List<String>[]> stage(Signal signal) {
      return CompletableFuture.failedFuture(new AssertionError(signal));
    }
  }

  /** Stages of signals. */
  public static final class SignalStages {
    public static CompletionStage<@Nullable Void> stage(Signal signal) {
      return signal.given();
    }
  }

  /** Stages in place of built-in ones. */
  public static final class OtherMonos {
    public static <T> CompletionStage<@Nullable T> stage(Mono<T> mono) {
      return mono.toFuture();
    }

    public static CompletionStage<String> stage(Signal signal) {
      return CompletableFuture.completedFuture("replaced");
    }
  }

  /** The target. */
  public static final class Target {
    private final CompletableFuture<@Nullable Void> given;

    Target() {
      this(CompletableFuture.completedFuture(null));
    }

    Target(CompletableFuture<@Nullable Void> given) {
      this.given = given;
    }

    public Task<Integer, String> task() {
      return new Task<>(1, "task");
    }

    public Task<Integer, CompletableFuture<String>> nested() {
      return new Task<>(1, new CompletableFuture<>());
    }

    public Signal signal() {
      return new Signal(given);
    }

    public Wrong<String> wrong() {
      return new Wrong<>("wrong");
    }
  }

  /** What is wanted. */
  public interface Wanted {
    String task();

    void signal();
  }

  /** What is wanted without waiting. */
  public interface WantedStage {
    CompletableFuture<@Nullable Void> signal();
  }

  /** What is wanted where another adapter is there. */
  public interface WantedValue {
    String signal();
  }

  /** What cannot be had, as one has to wait twice. */
  public interface WantedNested {
    String nested();
  }

  /** What cannot be had, as the type is adapted wrongly. */
  public interface WantedWrong {
    String wrong();
  }

  private static SmartRuntime runtime(Class<?> adapter) {
    return SmartRuntime.builder().adapter(adapter).build();
  }

  @Test
  void typesThatAreToldOrSaySoThemselvesAreAwaited() {
    try (SmartRuntime runtime = runtime(TaskStages.class)) {
      Wanted wanted = runtime.facade(Wanted.class, new Target());

      assertThat(wanted.task()).isEqualTo("task");
      wanted.signal();
    }
  }

  @Test
  void anAdapterWinsOverWhatATypeSaysOfItself() {
    try (SmartRuntime runtime = runtime(OtherMonos.class)) {
      assertThat(runtime.facade(WantedValue.class, new Target()).signal()).isEqualTo("replaced");
    }
  }

  @Test
  void aStageOfSuchATypeIsRefused() {
    try (SmartRuntime runtime = runtime(TaskStages.class)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> runtime.facade(WantedNested.class, new Target()))
          .withMessageContaining("a stage of a stage");
    }
  }

  @Test
  void aTypeThatIsAdaptedWronglyIsReported() {
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> runtime.facade(WantedWrong.class, new Target()))
          .withMessageContaining("has no method \"stage\" of that type. An adapter makes stages");
    }
  }

  @Test
  void waitingForAnAdaptersStageOnALoopIsRefused() {
    CompletableFuture<@Nullable Void> given = new CompletableFuture<>();
    try (SmartRuntime runtime =
        SmartRuntime.builder()
            .detector(thread -> new CallerContext.EventLoop("loop", null, "a test", false))
            .build()) {
      WantedStage wanted = runtime.facade(WantedStage.class, new Target(given));
      CompletableFuture<@Nullable Void> signal = wanted.signal();

      assertThatExceptionOfType(BlockingCallRefusedException.class).isThrownBy(signal::join);
      assertThatExceptionOfType(BlockingCallRefusedException.class)
          .isThrownBy(() -> signal.thenRun(() -> {}).join());
    }
  }

  @Test
  void cancellingWhatAFacadeReturnsCancelsTheAdaptersStage() {
    CompletableFuture<@Nullable Void> given = new CompletableFuture<>();
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      WantedStage wanted = runtime.facade(WantedStage.class, new Target(given));

      assertThat(wanted.signal().cancel(true)).isTrue();

      assertThat(given).isCancelled();
    }
  }

  @Test
  void ofSeveralTypesTheNearestCounts() {
    try (SmartRuntime runtime = SmartRuntime.builder().build()) {
      WantedSides wanted = runtime.facade(WantedSides.class, new Sides());

      assertThat(wanted.inDeclaredOrder()).isEqualTo("right");
      assertThat(wanted.nearer()).isEqualTo("left");
    }
  }

  /** What can be adapted. */
  @AdaptedBy(SideStages.class)
  public interface Left {}

  /** What can be adapted, too. */
  @AdaptedBy(SideStages.class)
  public interface Right {}

  /** One step further. */
  public interface FarRight extends Right {}

  /** Both at the same distance. */
  public interface InDeclaredOrder extends Right, Left {}

  /** The one nearer than the other, although declared after it. */
  public interface Nearer extends FarRight, Left {}

  /** Stages that tell the type by which they were made. */
  public static final class SideStages {
    public static CompletionStage<String> stage(Left left) {
      return CompletableFuture.completedFuture("left");
    }

    public static CompletionStage<String> stage(Right right) {
      return CompletableFuture.completedFuture("right");
    }
  }

  /** A target of types that are several asynchronous ones. */
  public static final class Sides {
    public InDeclaredOrder inDeclaredOrder() {
      return new InDeclaredOrder() {};
    }

    public Nearer nearer() {
      return new Nearer() {};
    }
  }

  /** What is wanted of them. */
  public interface WantedSides {
    String inDeclaredOrder();

    String nearer();
  }

  @ParameterizedTest
  @CsvSource({
    "NoMethod, has no public static method \"stage\"",
    "NoStage, that returns java.util.function.Supplier",
    "TwoParameters, of 2 parameters",
    "OfFuture, of java.util.concurrent.Future",
    "Unclear, is neither a type argument of dev.smartasync.AdaptersTest$Task nor always",
    "Within, is neither a type argument",
    "ArrayOf, is neither a type argument",
    "Hidden, is not accessible"
  })
  void misuseIsReported(String name, String problem) throws ClassNotFoundException {
    Class<?> adapter = Class.forName(AdaptersTest.class.getName() + "$" + name);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> SmartRuntime.builder().adapter(adapter))
        .withMessageStartingWith("The adapter " + adapter.getName())
        .withMessageContaining(problem)
        .withMessageContaining("An adapter is a public class");
  }

  @Test
  void aStageOfAWildcardIsOneOfItsBound() {
    try (SmartRuntime runtime = runtime(WildcardStages.class)) {
      assertThat(runtime.facade(WantedTask.class, new Target()).task()).isEqualTo("task");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> runtime.facade(WantedNumber.class, new Target()));
    }
  }

  /** Does not say that a task comes. */
  public static final class Erased {
    public Object task() {
      return new Task<>(1, "task");
    }
  }

  @Test
  void aToldTypeThatTheReturnTypeHidesIsReported() {
    try (SmartRuntime runtime = runtime(TaskStages.class)) {
      WantedTask wanted = runtime.facade(WantedTask.class, new Erased());

      assertThatIllegalStateException()
          .isThrownBy(wanted::task)
          .withMessageContaining("promises no stage");
    }
  }

  /** What is wanted of a task. */
  public interface WantedTask {
    String task();
  }

  /** What a task does not yield. */
  public interface WantedNumber {
    Integer task();
  }

  @Test
  void oneTypeHasOneAdapter() {
    SmartRuntime.Builder builder = SmartRuntime.builder().adapter(SignalStages.class);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.adapter(OtherMonos.class))
        .withMessageContaining("describes a type that has an adapter already");
  }

  /** No static method. */
  public static final class NoMethod {
    static <T> CompletionStage<T> stage(Task<?, T> task) {
      return CompletableFuture.completedFuture(task.value());
    }
  }

  /** No stage. */
  public static final class NoStage {
    public static <T> Supplier<T> stage(Task<?, T> task) {
      return task::value;
    }
  }

  /** A parameter too many. */
  public static final class TwoParameters {
    public static <T> CompletionStage<T> stage(Task<?, T> task, T other) {
      return CompletableFuture.completedFuture(other);
    }
  }

  /** A type of Java's own. */
  public static final class OfFuture {
    public static <T> CompletionStage<T> stage(Future<T> future) {
      return CompletableFuture.supplyAsync(future::resultNow);
    }
  }

  /** A value that nothing tells of. */
  public static final class Unclear {
    public static <S> CompletionStage<S> stage(Task<?, ?> task) {
      return CompletableFuture.failedFuture(new AssertionError(task));
    }
  }

  /** A value that only mentions the type argument. */
  public static final class Within {
    public static <T> CompletionStage<List<? super T>> stage(Task<?, T> task) {
      return CompletableFuture.completedFuture(new ArrayList<>());
    }
  }

  /** A value that is an array of the type argument. */
  public static final class ArrayOf {
    public static <T> CompletionStage<T[]> stage(Task<T[], T> task) {
      return CompletableFuture.completedFuture(task.by());
    }
  }

  /** A value that is always of the same type, although a generic one. */
  public static final class Listed {
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static CompletionStage<List<String>[]> stage(Task<?, ?> task) {
      return CompletableFuture.completedFuture(new List[] {List.of(task.toString())});
    }
  }

  /** What is wanted of it. */
  public interface WantedListed {
    List<String>[] task();
  }

  @Test
  void aValueThatIsAlwaysOfTheSameTypeMayBeGeneric() {
    try (SmartRuntime runtime = runtime(Listed.class)) {
      assertThat(runtime.facade(WantedListed.class, new Target()).task())
          .containsExactly(List.of("Task[by=1, value=task]"));
    }
  }

  /** A class that nobody else can name. */
  static final class Hidden {
    public static <T> CompletionStage<T> stage(Task<?, T> task) {
      return CompletableFuture.completedFuture(task.value());
    }
  }
}
