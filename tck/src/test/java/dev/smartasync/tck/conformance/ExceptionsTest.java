package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Exceptions: what the body threw is what the caller catches")
class ExceptionsTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final Failing target = new Failing();
  private final Failing.Declaring declaring = runtime.facade(Failing.Declaring.class, target);
  private final Failing.Silent silent = runtime.facade(Failing.Silent.class, target);
  private final Failing.Async async = runtime.facade(Failing.Async.class, target);

  @OnEveryBlockingThread
  @DisplayName("21. A declared checked exception is the same instance")
  void declared(CallerKind kind) throws Exception {
    IOException failure = new IOException("on purpose");
    try (Caller caller = kind.open()) {
      assertThat(catchThrowable(() -> caller.call(() -> declaring.blocking(failure))))
          .isSameAs(failure);
      assertThat(catchThrowable(() -> caller.call(() -> declaring.settled(failure))))
          .isSameAs(failure);
      assertThat(catchThrowable(() -> caller.call(() -> declaring.thrown(failure))))
          .isSameAs(failure);
    }
  }

  @Test
  @DisplayName("22. An undeclared checked exception comes in a CompletionException, nothing else")
  void undeclared() {
    Exception failure = new Exception("on purpose");

    for (Throwable caught :
        List.of(
            catchThrowable(() -> silent.blocking(failure)),
            catchThrowable(() -> silent.settled(failure)),
            catchThrowable(() -> silent.thrown(failure)),
            catchThrowable(() -> declaring.settled(failure)),
            catchThrowable(() -> runtime.await(CompletableFuture.failedFuture(failure))))) {
      assertThat(caught).isExactlyInstanceOf(CompletionException.class);
      assertThat(caught.getCause()).isSameAs(failure);
    }
  }

  @OnEveryBlockingThread
  @DisplayName("23. An unchecked exception and an error are the same instance")
  void unchecked(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      for (Throwable failure :
          List.of(new IllegalStateException("on purpose"), new AssertionError("on purpose"))) {
        assertThat(catchThrowable(() -> caller.call(() -> silent.blocking(failure))))
            .isSameAs(failure);
        assertThat(catchThrowable(() -> caller.call(() -> silent.settled(failure))))
            .isSameAs(failure);
        assertThat(catchThrowable(() -> caller.call(() -> silent.thrown(failure))))
            .isSameAs(failure);
        assertThat(
                catchThrowable(
                    () -> caller.call(() -> runtime.call(() -> target.blocking(failure)).await())))
            .isSameAs(failure);
      }
    }
  }

  @OnEveryCaller
  @DisplayName("24. An error in an offloaded body fails its stage with that error")
  void errorsInBodies(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      for (Error failure : List.of(new StackOverflowError(), new NoClassDefFoundError("gone"))) {
        assertThat(Waiting.failure(caller.call(() -> async.blocking(failure)))).isSameAs(failure);
      }
    }
  }

  @Test
  @DisplayName("25. Nested wrappers of a settlement are peeled where the stage is settled")
  void peelsSettledStages() throws Exception {
    IOException failure = new IOException("on purpose");
    Throwable nested = Failing.nested(failure);

    assertThat(catchThrowable(() -> declaring.settled(nested))).isSameAs(failure);
    assertThat(catchThrowable(() -> silent.settled(nested)))
        .isExactlyInstanceOf(CompletionException.class)
        .cause()
        .isSameAs(failure);
    assertThat(Waiting.failure(runtime.callAsync(() -> target.settled(nested)))).isSameAs(failure);
    assertThat(catchThrowable(() -> runtime.callAsync(() -> target.settled(nested)).await()))
        .isExactlyInstanceOf(CompletionException.class)
        .cause()
        .isSameAs(failure);
  }

  @Test
  @DisplayName("25. Nested wrappers of a settlement are peeled where the caller has waited")
  void peelsWhereItWaits() throws Exception {
    IllegalStateException failure = new IllegalStateException("on purpose");
    CompletableFuture<String> source = new CompletableFuture<>();
    try (Caller caller = CallerKind.PLATFORM_THREAD.open()) {
      Thread waiter = caller.call(Thread::currentThread);
      CompletableFuture<String> waiting =
          caller.submit(() -> runtime.await(source.thenApply(String::trim).thenApply(s -> s)));
      Waiting.parked(waiter);
      source.completeExceptionally(Failing.nested(failure));

      assertThat(Waiting.failure(waiting)).isSameAs(failure);
    }
  }

  @Test
  @DisplayName("25. Wrappers are peeled where the method declares Exception, too")
  void peelsUnderABroadDeclaration() {
    IOException failure = new IOException("on purpose");
    Failing.Catching catching = runtime.facade(Failing.Catching.class, target);

    assertThat(catchThrowable(() -> catching.settled(Failing.nested(failure)))).isSameAs(failure);
  }

  @Test
  @DisplayName("25. A declared wrapper is not peeled")
  void keepsDeclaredWrappers() {
    ExecutionException failure = new ExecutionException(new IOException("on purpose"));
    Failing.WrapperDeclaring face = runtime.facade(Failing.WrapperDeclaring.class, target);

    assertThat(catchThrowable(() -> face.settled(failure))).isSameAs(failure);
    assertThat(catchThrowable(() -> face.settled(new CompletionException(failure))))
        .isSameAs(failure);
  }

  @OnEveryBlockingThread
  @DisplayName("25. What a body itself threw is not peeled")
  void keepsWhatABodyThrew(CallerKind kind) throws Exception {
    CompletionException failure = new CompletionException(new IOException("on purpose"));
    try (Caller caller = kind.open()) {
      assertThat(catchThrowable(() -> caller.call(() -> silent.blocking(failure))))
          .isSameAs(failure);
      assertThat(catchThrowable(() -> caller.call(() -> silent.thrown(failure)))).isSameAs(failure);
      assertThat(Waiting.failure(caller.call(() -> async.blocking(failure)))).isSameAs(failure);
      assertThat(
              catchThrowable(
                  () -> caller.call(() -> runtime.call(() -> target.blocking(failure)).await())))
          .isSameAs(failure);
      assertThat(catchThrowable(() -> caller.call(() -> runtime.await(async.blocking(failure)))))
          .isSameAs(failure);
    }
  }

  @Test
  @DisplayName("26. A CompletionException without a cause is kept")
  void keepsWrappersWithoutCause() throws Exception {
    CompletionException failure = new CompletionException("nothing within", null);

    assertThat(catchThrowable(() -> silent.settled(failure))).isSameAs(failure);
    assertThat(catchThrowable(() -> silent.settled(Failing.nested(failure)))).isSameAs(failure);
    assertThat(Waiting.failure(runtime.callAsync(() -> target.settled(failure)))).isSameAs(failure);
  }

  @OnEveryCaller
  @DisplayName("27. A null stage is an error that names the method")
  void nullStages(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      assertThat(Waiting.failure(caller.call(async::nothing)))
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("Failing.nothing()");
      assertThat(Waiting.failure(caller.call(() -> runtime.callAsync(target::nothing))))
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("SmartRuntime.callAsync()");
      if (!kind.isLoop()) {
        assertThat(catchThrowable(() -> caller.call(silent::nothing)))
            .isInstanceOf(NullPointerException.class)
            .hasMessageContaining("Failing.nothing()");
      }
    }
  }

  @OnEveryCaller
  @DisplayName("28. An asynchronous method that throws gives a stage failed with that exception")
  void throwingBeforeTheStage(CallerKind kind) throws Exception {
    IOException failure = new IOException("on purpose");
    try (Caller caller = kind.open()) {
      assertThat(Waiting.failure(caller.call(() -> async.thrown(failure)))).isSameAs(failure);
      assertThat(
              Waiting.failure(caller.call(() -> runtime.callAsync(() -> target.thrown(failure)))))
          .isSameAs(failure);
    }
  }
}
