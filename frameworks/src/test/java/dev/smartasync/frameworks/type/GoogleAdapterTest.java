package dev.smartasync.frameworks.type;

import static dev.smartasync.frameworks.evidence.Fact.CANCELLATION;
import static dev.smartasync.frameworks.evidence.Fact.TYPES;
import static dev.smartasync.frameworks.evidence.Framework.GOOGLE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.core.AbstractApiFuture;
import com.google.api.core.ApiFuture;
import com.google.api.core.ApiFutures;
import com.google.api.core.SettableApiFuture;
import dev.smartasync.frameworks.evidence.Shows;
import dev.smartasync.google.ApiStages;
import dev.smartasync.tck.TypeAdapterContract;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The adapter contract is kept for Google's ApiFuture")
@Shows(
    framework = GOOGLE,
    what = {TYPES, CANCELLATION})
class GoogleAdapterTest extends TypeAdapterContract<ApiFuture<String>> {

  @Override
  protected @Nullable CompletionStage<?> stage(@Nullable ApiFuture<String> future) {
    return ApiStages.stage(future);
  }

  @Override
  protected ApiFuture<String> succeeded(String value) {
    return ApiFutures.immediateFuture(value);
  }

  @Override
  protected ApiFuture<String> empty() {
    return ApiFutures.immediateFuture(null);
  }

  @Override
  protected ApiFuture<String> failed(Throwable failure) {
    return ApiFutures.immediateFailedFuture(failure);
  }

  @Override
  protected ApiFuture<String> subtype(String value) {
    return new OwnApiFuture(value);
  }

  @Override
  protected Pending<ApiFuture<String>> pending() {
    SettableApiFuture<String> future = SettableApiFuture.create();
    return new Pending<>(future, () -> future.set("later"), future::isCancelled);
  }

  @Test
  void aFutureThatIsCancelledCancelsTheStage() {
    SettableApiFuture<String> future = SettableApiFuture.create();
    CompletionStage<String> stage = requireNonNull(ApiStages.stage(future));

    future.cancel(true);

    assertThat(stage.toCompletableFuture()).isCancelled();
  }

  private static final class OwnApiFuture extends AbstractApiFuture<String> {
    OwnApiFuture(String value) {
      set(value);
    }
  }
}
