package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Return types: what a caller gets of each")
class ReturnTypesTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  @OnEveryBlockingThread
  @DisplayName("13. A stage that is no future is waited for")
  void bareStages(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      CompletableFuture<String> source = new CompletableFuture<>();
      CompletableFuture<String> waiting = caller.submit(() -> runtime.await(BareStage.of(source)));
      source.complete("value");

      assertThat(Waiting.value(waiting)).isEqualTo("value");
    }
  }

  @OnEveryCaller
  @DisplayName("13. A stage that is no future is handed on as one")
  void bareStagesBecomeFutures(CallerKind kind) throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    try (Caller caller = kind.open()) {
      Smart<String> smart = caller.call(() -> runtime.callAsync(() -> BareStage.of(source)));
      source.complete("value");

      assertThat(Waiting.value(smart)).isEqualTo("value");
    }
  }

  @OnEveryCaller
  @DisplayName("14. Where toCompletableFuture is not supported whenComplete is used")
  void stagesWithoutFuture(CallerKind kind) throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    hearsWithoutFuture(kind, source, BareStage.withoutFuture(source));
  }

  @OnEveryCaller
  @DisplayName(
      "14. Nor need toCompletableFuture say by UnsupportedOperationException that it is not")
  void stagesWithBrokenFuture(CallerKind kind) throws Exception {
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletionStage<String> throwing =
        BareStage.withFuture(
            source,
            () -> {
              throw new IllegalStateException("no future here");
            });
    hearsWithoutFuture(kind, source, throwing);

    CompletableFuture<String> other = new CompletableFuture<>();
    hearsWithoutFuture(kind, other, BareStage.withFuture(other, () -> null));
  }

  private void hearsWithoutFuture(
      CallerKind kind, CompletableFuture<String> source, CompletionStage<String> stage)
      throws Exception {
    Getter face = runtime.facade(Getter.class, new StageGetter(stage));
    try (Caller caller = kind.open()) {
      CompletableFuture<String> passed = caller.call(face::get);
      Smart<String> smart = caller.call(() -> runtime.callAsync(() -> stage));
      source.complete("value");

      assertThat(Waiting.value(passed)).isEqualTo("value");
      assertThat(Waiting.value(smart)).isEqualTo("value");
      if (!kind.isLoop()) {
        assertThat(caller.call(() -> runtime.await(stage))).isEqualTo("value");
      }
    }
  }

  /** A face that wants a future. */
  public interface Getter {
    CompletableFuture<String> get();
  }

  /** Its target. */
  public record StageGetter(CompletionStage<String> stage) {
    public CompletionStage<String> get() {
      return stage;
    }
  }

  /** A face that wants a primitive. */
  public interface CountSync {
    int count();
  }

  /** A target that may have none. */
  public record Count(Integer value) {
    public CompletionStage<Integer> count() {
      return CompletableFuture.completedFuture(value);
    }
  }

  @OnEveryBlockingThread
  @DisplayName("15. Null where a primitive is wanted is an error that names the method")
  void nullForAPrimitive(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      CountSync three = runtime.facade(CountSync.class, new Count(3));
      CountSync none = runtime.facade(CountSync.class, new Count(null));

      assertThat(caller.call(three::count)).isEqualTo(3);
      assertThatThrownBy(() -> caller.call(none::count))
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("Count.count()")
          .hasMessageContaining("CountSync.count()");
    }
  }

  /** An asynchronous type of an application's own. */
  public static final class Reply extends CompletableFuture<String> {}

  /** A target whose method returns a subtype. */
  public static final class Subtypes {
    public Reply reply() {
      Reply reply = new Reply();
      reply.complete("reply");
      return reply;
    }
  }

  /** Its blocking face. */
  public interface SubtypesSync {
    String reply();
  }

  /** Its face of futures. */
  public interface SubtypesAsync {
    CompletableFuture<String> reply();
  }

  @Test
  @DisplayName("18. A subtype of an asynchronous type is adapted as the type is")
  void subtypes() throws Exception {
    SubtypesSync sync = runtime.facade(SubtypesSync.class, new Subtypes());
    SubtypesAsync async = runtime.facade(SubtypesAsync.class, new Subtypes());

    assertThat(sync.reply()).isEqualTo("reply");
    assertThat(async.reply()).isInstanceOf(Reply.class).isCompletedWithValue("reply");
  }

  @Test
  @DisplayName("20. A completion that races the registration is delivered once")
  void completionRacesRegistration() throws Exception {
    for (int i = 0; i < 500; i++) {
      CompletableFuture<Integer> source = new CompletableFuture<>();
      CyclicBarrier both = new CyclicBarrier(2);
      int value = i;
      Thread completing =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  both.await();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
                source.complete(value);
              });
      AtomicInteger deliveries = new AtomicInteger();
      both.await();
      Smart<Integer> smart = runtime.callAsync(() -> BareStage.withoutFuture(source));
      CompletableFuture<Integer> seen = smart.whenComplete((v, f) -> deliveries.incrementAndGet());

      assertThat(seen.get()).isEqualTo(value);
      assertThat(runtime.await(BareStage.withoutFuture(source))).isEqualTo(value);
      completing.join();
      assertThat(deliveries).hasValue(1);
    }
  }
}
