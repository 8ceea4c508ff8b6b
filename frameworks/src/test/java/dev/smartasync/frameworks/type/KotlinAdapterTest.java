package dev.smartasync.frameworks.type;

import static dev.smartasync.frameworks.evidence.Fact.CANCELLATION;
import static dev.smartasync.frameworks.evidence.Fact.TYPES;
import static dev.smartasync.frameworks.evidence.Framework.KOTLIN;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.kotlin.KotlinStages;
import dev.smartasync.tck.TypeAdapterContract;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Deferred;
import kotlinx.coroutines.GlobalScope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The adapter contract is kept for Kotlin's Deferred")
@Shows(
    framework = KOTLIN,
    what = {TYPES, CANCELLATION})
class KotlinAdapterTest extends TypeAdapterContract<Deferred<String>> {

  @Override
  protected @Nullable CompletionStage<?> stage(@Nullable Deferred<String> deferred) {
    return KotlinStages.stage(deferred);
  }

  @Override
  protected Deferred<String> succeeded(String value) {
    return CompletableDeferredKt.CompletableDeferred(value);
  }

  @Override
  protected Deferred<String> empty() {
    CompletableDeferred<String> deferred = incomplete();
    deferred.complete(null);
    return deferred;
  }

  @Override
  protected Deferred<String> failed(Throwable failure) {
    CompletableDeferred<String> deferred = incomplete();
    deferred.completeExceptionally(failure);
    return deferred;
  }

  @Override
  protected Deferred<String> subtype(String value) {
    return coroutine(CoroutineStart.DEFAULT, value);
  }

  @Override
  protected Pending<Deferred<String>> pending() {
    CompletableDeferred<String> deferred = incomplete();
    return new Pending<>(deferred, () -> deferred.complete("later"), deferred::isCancelled);
  }

  @Test
  void oneThatIsCancelledCancelsTheStage() {
    CompletableDeferred<String> deferred = incomplete();
    CompletionStage<String> stage = requireNonNull(KotlinStages.stage(deferred));

    deferred.cancel(null);

    assertThat(stage.toCompletableFuture()).isCancelled();
  }

  @Test
  void oneThatIsLazyIsStarted() throws Exception {
    Deferred<String> lazy = coroutine(CoroutineStart.LAZY, "lazy");
    assertThat(lazy.isActive()).isFalse();

    CompletionStage<String> stage = requireNonNull(KotlinStages.stage(lazy));

    assertThat(stage.toCompletableFuture().get(10, TimeUnit.SECONDS)).isEqualTo("lazy");
  }

  private static CompletableDeferred<String> incomplete() {
    return CompletableDeferredKt.CompletableDeferred((kotlinx.coroutines.@Nullable Job) null);
  }

  private static Deferred<String> coroutine(CoroutineStart start, String value) {
    return BuildersKt.async(
        GlobalScope.INSTANCE,
        EmptyCoroutineContext.INSTANCE,
        start,
        (scope, continuation) -> value);
  }
}
