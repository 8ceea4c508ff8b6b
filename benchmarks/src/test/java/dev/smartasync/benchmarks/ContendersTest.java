package dev.smartasync.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.smartasync.benchmarks.AsyncService.Expected;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Every contender of a crossing does the same work and yields the result in the same place. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ContendersTest {

  @TestFactory
  @DisplayName("Pass-throughs yield what the method yields")
  Stream<DynamicTest> passThroughs() {
    return Stream.of(
            contenders(SyncToSync.class, 1),
            contenders(AsyncToAsync.class, 42),
            contenders(SyncToSyncPolluted.class, null),
            contenders(AsyncToAsyncPolluted.class, null),
            contenders(AwaitReadyPolluted.class, null))
        .flatMap(tests -> tests);
  }

  @TestFactory
  @DisplayName("Waits yield the value or what the method failed with")
  Stream<DynamicTest> awaits() {
    return Stream.of(
            contenders(AwaitReady.class, 42),
            contenders(AwaitFailed.class, Expected.class),
            contenders(AwaitHandedOver.class, 42),
            contenders(AwaitHandedOver.class, 42, it -> it.caller = "virtual"),
            contenders(AwaitHandedOverBurst.class, 42),
            contenders(BuiltInLoop.class, 42),
            contenders(BuiltInLoop.class, 42, it -> it.stage = "posted"))
        .flatMap(tests -> tests);
  }

  @TestFactory
  @DisplayName("Offloads yield all values, each on the loop of the caller")
  Stream<DynamicTest> offloads() {
    return Stream.of(
            contenders(OffloadSerial.class, sum(1_000)),
            contenders(OffloadSerial.class, sum(1_000), it -> it.caller = "vertx"),
            contenders(OffloadBurst.class, sum(10_000)),
            contenders(OffloadBurst.class, sum(10_000), it -> it.caller = "vertx"),
            contenders(OffloadBlocking.class, sum(100), it -> it.batch = "100x1"),
            contenders(OffloadMixed.class, sum(1_000)),
            contenders(OffloadMixed.class, sum(1_000), it -> it.bodies = "cpu"))
        .flatMap(tests -> tests);
  }

  @Test
  @DisplayName("A result that comes to another thread fails the run")
  void elsewhere() {
    try (Loop loop = Loop.netty()) {
      assertThatThrownBy(() -> Batch.run(loop, (number, back) -> onAnotherThread(back), 2, 1))
          .hasMessageContaining("a result came to");
    }
  }

  private static void onAnotherThread(Consumer<Integer> back) {
    Thread.startVirtualThread(() -> back.accept(1));
  }

  @Test
  @DisplayName("What is asynchronous already comes out as the identical stage")
  void identicalStage() {
    AsyncToAsync contenders = new AsyncToAsync();

    assertThat(contenders.facade()).isSameAs(contenders.direct());
    assertThat(contenders.proxy()).isSameAs(contenders.direct());
  }

  private static int sum(int calls) {
    return IntStream.range(0, calls).map(BlockingService::valueOf).sum();
  }

  private static Stream<DynamicTest> contenders(Class<?> benchmarks, @Nullable Object expected) {
    return contenders(benchmarks, expected, it -> {});
  }

  /** Each on its own, as JMH runs them. */
  private static <T> Stream<DynamicTest> contenders(
      Class<T> benchmarks, @Nullable Object expected, Consumer<T> parameters) {
    return methods(benchmarks, Benchmark.class)
        .map(contender ->
            dynamicTest(
                benchmarks.getSimpleName() + "." + contender.getName(),
                () -> {
                  T made = benchmarks.getConstructor().newInstance();
                  parameters.accept(made);
                  Object outcome = run(made, contender);
                  if (expected instanceof Class<?> failure) {
                    assertThat(outcome).isInstanceOf(failure);
                  } else {
                    assertThat(outcome).isEqualTo(expected);
                  }
                }));
  }

  private static @Nullable Object run(Object benchmarks, Method contender) throws Exception {
    callAll(benchmarks, Setup.class);
    try {
      return outcome(contender.invoke(benchmarks, arguments(contender)));
    } finally {
      callAll(benchmarks, TearDown.class);
    }
  }

  private static Object[] arguments(Method contender) throws ReflectiveOperationException {
    Class<?>[] types = contender.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] =
          types[i] == Blackhole.class ? blackhole() : types[i].getConstructor().newInstance();
    }
    return arguments;
  }

  private static Blackhole blackhole() {
    return new Blackhole(
        "Today's password is swordfish. I understand instantiating Blackholes directly is"
            + " dangerous.");
  }

  private static @Nullable Object outcome(@Nullable Object returned) {
    if (returned instanceof CompletionStage<?> stage) {
      CompletableFuture<?> future = stage.toCompletableFuture();
      return future.handle((value, failure) -> failure == null ? value : failure).join();
    }
    return returned;
  }

  private static void callAll(Object benchmarks, Class<? extends Annotation> fixture)
      throws IllegalAccessException, InvocationTargetException {
    for (Method method : methods(benchmarks.getClass(), fixture).toList()) {
      method.invoke(benchmarks);
    }
  }

  private static Stream<Method> methods(Class<?> type, Class<? extends Annotation> kind) {
    return Stream.<Class<?>>iterate(type, parent -> parent != null, Class::getSuperclass)
        .flatMap(declaring -> Arrays.stream(declaring.getDeclaredMethods()))
        .filter(method -> method.isAnnotationPresent(kind));
  }
}
