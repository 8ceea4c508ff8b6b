package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that wait for bodies on their own executor, which has one thread or permit. */
@DisplayName("A body that waits for its own executor")
class NestedOffloadTest {

  enum Kind {
    QUEUE(() -> SmartExecutors.bounded("db", 1, 10)),
    NO_QUEUE(() -> SmartExecutors.bounded("db", 1, 0)),
    SINGLE(() -> SmartExecutors.single("db"));

    @SuppressWarnings("ImmutableEnumChecker") // captures nothing
    private final Supplier<ExecutorService> executor;

    Kind(Supplier<ExecutorService> executor) {
      this.executor = executor;
    }
  }

  /** A wait for nested work; each yields 2. */
  enum Wait {
    JOIN(r -> db(r, 2).join()),
    GET(r -> db(r, 2).get()),
    TIMED_GET(r -> db(r, 2).get(30, TimeUnit.SECONDS)),
    AWAIT(r -> r.await(db(r, 2))),
    TIMED_AWAIT(r -> r.await(db(r, 2), Duration.ofSeconds(30))),
    DEPENDENT_JOIN(r -> db(r, 1).thenApply(x -> x + 1).join()),
    AWAIT_DEPENDENT(r -> r.await(db(r, 1).thenApply(x -> x + 1))),
    AWAIT_COMBINED(r -> r.await(db(r, 1).thenCombine(db(r, 1), Integer::sum))),
    AWAIT_COMPOSED(r -> r.await(db(r, 1).thenCompose(x -> db(r, x + 1)))),
    AWAIT_FOLLOWED(r -> r.await(r.callAsync(() -> db(r, 2)))),
    SMART_AWAIT(r -> r.callAsync(() -> db(r, 2)).await()),
    AWAIT_ALL(r -> {
      CompletableFuture<Integer> one = db(r, 1);
      CompletableFuture<Integer> two = db(r, 2);
      r.await(CompletableFuture.allOf(one, two));
      return one.join() * two.join();
    }),
    THREE_DEEP(r -> r.offload("db", () -> db(r, 1).join() + 1).join()),
    THROUGH_THE_DEFAULT(r -> r.offload(() -> db(r, 2).join()).join()),
    THROUGH_ITS_OWN_THREAD(r -> r.offload("direct", () -> db(r, 2).join()).join()),
    TWICE_THROUGH_ITS_OWN_THREAD(
        r -> r.offload("direct", () -> db(r, 1).join() + db(r, 1).join()).join()),
    ON_A_LOOP(r -> r.run(() -> db(r, 2)));

    @SuppressWarnings("ImmutableEnumChecker") // captures nothing
    private final Nested nested;

    Wait(Nested nested) {
      this.nested = nested;
    }
  }

  /** What a body does with its runtime. */
  interface Nested {
    Integer call(SmartRuntime runtime) throws Exception;
  }

  private static CompletableFuture<Integer> db(SmartRuntime runtime, int value) {
    return runtime.offload("db", () -> value);
  }

  private static <T> T on(Kind kind, Body<T> body) throws Exception {
    ExecutorService executor = kind.executor.get();
    try {
      SmartRuntime runtime =
          SmartRuntime.builder().executor("db", executor).executor("direct", Runnable::run).build();
      return Waiting.value(runtime.offload("db", () -> body.call(runtime)));
    } finally {
      executor.shutdownNow();
    }
  }

  /** A body that gets its runtime. */
  interface Body<T> {
    T call(SmartRuntime runtime) throws Exception;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("70. is not its own obstacle, however it waits, where the executor has one permit")
  void bounded(Wait wait) throws Exception {
    assertThat(on(Kind.QUEUE, wait.nested::call)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("70. is not its own obstacle, however it waits, where nothing more can be queued")
  void withoutQueue(Wait wait) throws Exception {
    assertThat(on(Kind.NO_QUEUE, wait.nested::call)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("70. is not its own obstacle, however it waits, where the executor is one thread")
  void single(Wait wait) throws Exception {
    assertThat(on(Kind.SINGLE, wait.nested::call)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("70. runs that work on its own thread, in order")
  void inline(Kind kind) throws Exception {
    List<Object> ran =
        on(
            kind,
            runtime -> {
              List<Object> order = new ArrayList<>();
              CompletableFuture<?> first =
                  runtime.offload("db", () -> order.add(Thread.currentThread()));
              CompletableFuture<?> second = runtime.offload("db", () -> order.add("second"));
              runtime.offload("db", () -> order.add("third")).join();
              assertThat(List.of(first, second)).allMatch(CompletableFuture::isDone);
              order.add(Thread.currentThread());
              return order;
            });

    assertThat(ran).hasSize(4).containsSubsequence("second", "third");
    assertThat(ran.getFirst()).isSameAs(ran.getLast());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("70. leaves work alone that it does not wait for")
  void fireAndForget(Kind kind) throws Exception {
    ExecutorService executor = kind.executor.get();
    SmartRuntime runtime = SmartRuntime.builder().executor("db", executor).build();
    CompletableFuture<Integer> later =
        Waiting.value(
                runtime.<Callable<CompletableFuture<Integer>>>offload(
                    "db",
                    () -> {
                      CompletableFuture<Integer> nested = db(runtime, 2);
                      assertThat(nested).isNotDone();
                      return () -> nested;
                    }))
            .call();

    assertThat(Waiting.value(later)).isEqualTo(2);
    executor.shutdownNow();
  }
}
