package dev.smartasync.internal.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.util.concurrent.SettableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A plain future as a stage")
class FutureStageTest {

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  @Test
  @DisplayName("One that is done is taken as it is, and an interrupt stays with its thread")
  void doneWhileInterrupted() {
    SettableFuture<String> done = SettableFuture.create(); // its get() looks at the flag first
    done.set("value");
    Future<String> plain = done;
    Thread.currentThread().interrupt();

    CompletionStage<String> stage = requireNonNull(FutureStage.stage(plain));

    assertThat(stage.toCompletableFuture()).isCompletedWithValue("value");
    assertThat(Thread.currentThread().isInterrupted()).isTrue();
  }
}
