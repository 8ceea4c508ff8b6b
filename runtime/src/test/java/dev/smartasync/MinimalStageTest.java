package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A minimal stage of a Smart is what the JDK's is, with guarded futures")
class MinimalStageTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final CompletableFuture<String> source = new CompletableFuture<>();
  private final Smart<String> smart = runtime.callAsync(() -> source);

  private static Stream<ThrowingCallable> beyondAStage(CompletableFuture<String> minimal) {
    return Stream.of(
        minimal::get,
        () -> minimal.get(1, TimeUnit.SECONDS),
        () -> minimal.getNow("absent"),
        minimal::join,
        minimal::resultNow,
        minimal::exceptionNow,
        minimal::state,
        minimal::isDone,
        minimal::isCancelled,
        minimal::isCompletedExceptionally,
        minimal::getNumberOfDependents,
        () -> minimal.complete("value"),
        () -> minimal.completeExceptionally(new IllegalStateException()),
        () -> minimal.cancel(true),
        () -> minimal.obtrudeValue("value"),
        () -> minimal.obtrudeException(new IllegalStateException()),
        () -> minimal.completeAsync(() -> "value"),
        () -> minimal.completeAsync(() -> "value", Runnable::run),
        () -> minimal.orTimeout(1, TimeUnit.SECONDS),
        () -> minimal.completeOnTimeout("value", 1, TimeUnit.SECONDS));
  }

  @Test
  @DisplayName("It refuses all that is beyond CompletionStage, as the JDK's does")
  void refuses() {
    CompletableFuture<String> minimal = (CompletableFuture<String>) smart.minimalCompletionStage();
    CompletableFuture<String> dependent = minimal.thenApply(value -> value);
    CompletableFuture<String> jdks =
        (CompletableFuture<String>) new CompletableFuture<String>().minimalCompletionStage();

    for (CompletableFuture<String> stage : List.of(jdks, minimal, dependent)) {
      assertThat(beyondAStage(stage))
          .allSatisfy(call ->
              assertThatThrownBy(call).isExactlyInstanceOf(UnsupportedOperationException.class));
    }
    assertThat(smart).isNotDone();
  }

  @Test
  @DisplayName("It settles as its Smart does")
  void settles() {
    CompletionStage<String> minimal = smart.minimalCompletionStage();
    CompletionStage<Integer> length = minimal.thenApply(String::length);
    source.complete("value");

    assertThat(minimal.toCompletableFuture()).isCompletedWithValue("value");
    assertThat(length.toCompletableFuture()).isCompletedWithValue(5);
    assertThat(smart.minimalCompletionStage().toCompletableFuture())
        .isCompletedWithValue("value")
        .isInstanceOf(Smart.class);
  }

  @Test
  @DisplayName("Its failure is wrapped as the JDK wraps that of a dependent")
  void fails() {
    IllegalStateException failure = new IllegalStateException("on purpose");
    CompletableFuture<Throwable> seen =
        smart.minimalCompletionStage().handle((value, thrown) -> thrown).toCompletableFuture();
    source.completeExceptionally(failure);

    assertThat(seen.join()).isExactlyInstanceOf(CompletionException.class).hasCause(failure);
  }

  @Test
  @DisplayName("Cancelling its future leaves the Smart alone")
  void cancelled() {
    assertThat(smart.minimalCompletionStage().toCompletableFuture().cancel(true)).isTrue();

    assertThat(smart).isNotDone();
    assertThat(source).isNotDone();
  }
}
