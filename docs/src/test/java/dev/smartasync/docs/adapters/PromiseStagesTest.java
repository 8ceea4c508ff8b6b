package dev.smartasync.docs.adapters;

import dev.smartasync.tck.TypeAdapterContract;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

// tag::contract[]
class PromiseStagesTest extends TypeAdapterContract<Promise<String>> {
  @Override
  protected @Nullable CompletionStage<?> stage(@Nullable Promise<String> promise) {
    return PromiseStages.stage(promise);
  }

  @Override
  protected Promise<String> succeeded(String value) {
    Promise<String> promise = new Promise<>();
    promise.succeed(value);
    return promise;
  }

  // end::contract[]

  @Override
  protected Promise<String> empty() {
    Promise<String> promise = new Promise<>();
    promise.succeed(null);
    return promise;
  }

  @Override
  protected Promise<String> failed(Throwable failure) {
    Promise<String> promise = new Promise<>();
    promise.fail(failure);
    return promise;
  }

  @Override
  protected Promise<String> subtype(String value) {
    Promise<String> promise = new Promise<>() {};
    promise.succeed(value);
    return promise;
  }

  @Override
  protected Pending<Promise<String>> pending() {
    Promise<String> promise = new Promise<>();
    return new Pending<>(promise, () -> promise.succeed("later"), promise::isCancelled);
  }
}
