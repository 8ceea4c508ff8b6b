package dev.smartasync.tck.conformance;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** A target whose methods of both colours fail with what they are given. */
@SuppressWarnings("DoNotCallSuggester") // failing is what it is for
public final class Failing {

  /** A face that declares what it fails with. */
  public interface Declaring {
    String blocking(Throwable failure) throws IOException;

    String settled(Throwable failure) throws IOException;

    String thrown(Throwable failure) throws IOException;
  }

  /** A face that declares nothing. */
  public interface Silent {
    String blocking(Throwable failure);

    String settled(Throwable failure);

    String thrown(Throwable failure);

    String nothing();
  }

  /** A face that declares every exception. */
  public interface Catching {
    String settled(Throwable failure) throws Exception;
  }

  /** A face that declares a wrapper. */
  public interface WrapperDeclaring {
    String settled(Throwable failure) throws ExecutionException;
  }

  /** A face that demands futures. */
  public interface Async {
    CompletableFuture<String> blocking(Throwable failure);

    CompletableFuture<String> settled(Throwable failure);

    CompletableFuture<String> thrown(Throwable failure);

    CompletableFuture<String> nothing();
  }

  public String blocking(Throwable failure) {
    throw sneaky(failure);
  }

  public CompletionStage<String> settled(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  public CompletionStage<String> thrown(Throwable failure) {
    throw sneaky(failure);
  }

  public CompletionStage<String> nothing() {
    return null;
  }

  /** Wraps a failure as dependents of dependents do. */
  static Throwable nested(Throwable failure) {
    return new CompletionException(new ExecutionException(new CompletionException(failure)));
  }

  @SuppressWarnings("unchecked") // the compiler does not look at what is thrown
  private static <X extends Throwable> RuntimeException sneaky(Throwable failure) throws X {
    throw (X) failure;
  }
}
