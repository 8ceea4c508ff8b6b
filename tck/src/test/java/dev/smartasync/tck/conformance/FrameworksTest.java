package dev.smartasync.tck.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.CallerContext;
import dev.smartasync.CallerContext.EventLoop;
import dev.smartasync.CallerContext.MayBlock;
import dev.smartasync.SmartRuntime;
import dev.smartasync.reactor.ReactorStages;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** What needs certain frameworks; all else in this package holds without any. */
@DisplayName("Where the frameworks are")
class FrameworksTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  @Test
  @DisplayName("4. On Vert.x an outcome comes back on the caller's context")
  void keepsTheVertxContext() throws Exception {
    try (Caller loop = CallerKind.VERTX_LOOP.open()) {
      Context context = loop.call(Vertx::currentContext);
      CompletableFuture<Context> resumed =
          loop.call(
              () -> runtime.offload(() -> "value").thenApply(value -> Vertx.currentContext()));

      assertThat(context).isNotNull();
      assertThat(Waiting.value(resumed)).isSameAs(context);
    }
  }

  @Test
  @DisplayName("11. Where two detectors are present both apply")
  void detectorsAdd() throws Exception {
    EventLoop first = new EventLoop("first", null, "One", false);
    EventLoop second = new EventLoop("second", null, "Two", false);
    try (SmartRuntime both =
            SmartRuntime.builder()
                .detector(thread -> thread.getName().startsWith("first") ? first : null)
                .detector(thread -> thread.getName().endsWith("second") ? second : null)
                .build();
        Caller netty = CallerKind.NETTY_LOOP.open();
        Caller vertx = CallerKind.VERTX_LOOP.open()) {
      assertThat(contextOf(both, "first")).isEqualTo(first);
      assertThat(contextOf(both, "second")).isEqualTo(second);
      assertThat(contextOf(both, "first and second")).as("the first one asked").isEqualTo(first);
      assertThat(contextOf(both, "neither")).isInstanceOf(MayBlock.class);
      assertThat(netty.call(both::context))
          .isInstanceOfSatisfying(
              EventLoop.class, loop -> assertThat(loop.detector()).isEqualTo("Netty"));
      assertThat(vertx.call(both::context))
          .isInstanceOfSatisfying(
              EventLoop.class, loop -> assertThat(loop.detector()).isEqualTo("Vert.x"));
    }
  }

  private static CallerContext contextOf(SmartRuntime runtime, String thread) throws Exception {
    CompletableFuture<CallerContext> found = new CompletableFuture<>();
    Thread.ofPlatform().name(thread).start(() -> found.complete(runtime.context()));
    return Waiting.value(found);
  }

  /** Targets of lazy types. */
  public static final class Nothing {
    public Mono<String> mono() {
      return Mono.empty();
    }

    public Uni<String> uni() {
      return Uni.createFrom().nullItem();
    }
  }

  /** Their blocking face. */
  public interface NothingSync {
    String mono();

    String uni();
  }

  @OnEveryBlockingThread
  @DisplayName("12. An empty Mono and a Uni of null are null to a blocking caller")
  void nothingIsNull(CallerKind kind) throws Exception {
    NothingSync sync = runtime.facade(NothingSync.class, new Nothing());
    try (Caller caller = kind.open()) {
      assertThat(caller.call(sync::mono)).isNull();
      assertThat(caller.call(sync::uni)).isNull();
    }
  }

  /** A face of the same lazy type as its target. */
  public interface LazyFace {
    Mono<Integer> next();
  }

  /** A target that counts how often its body runs. */
  public static final class Lazy {
    private final AtomicInteger runs = new AtomicInteger();

    public Mono<Integer> next() {
      return Mono.fromCallable(runs::incrementAndGet);
    }
  }

  @Test
  @DisplayName("16. A lazy result runs its body at each subscription, and only then")
  void lazyStaysLazy() {
    Lazy target = new Lazy();
    Mono<Integer> next = runtime.facade(LazyFace.class, target).next();

    assertThat(target.runs).hasValue(0);
    assertThat(next.block()).isEqualTo(1);
    assertThat(next.block()).isEqualTo(2);
  }

  /** A lazy type of an application's own. */
  public static final class OwnMono extends Mono<String> {
    @Override
    public void subscribe(reactor.core.CoreSubscriber<? super String> subscriber) {
      Mono.just("own mono").subscribe(subscriber);
    }
  }

  /** Its target. */
  public static final class Subtype {
    public OwnMono mono() {
      return new OwnMono();
    }
  }

  /** Its blocking face. */
  public interface SubtypeSync {
    String mono();
  }

  /** Its face of futures. */
  public interface SubtypeAsync {
    CompletableFuture<String> mono();
  }

  @Test
  @DisplayName("18. A subtype of a framework's type is adapted as the type is")
  void subtypes() throws Exception {
    SubtypeSync sync = runtime.facade(SubtypeSync.class, new Subtype());
    SubtypeAsync async = runtime.facade(SubtypeAsync.class, new Subtype());

    assertThat(sync.mono()).isEqualTo("own mono");
    assertThat(Waiting.value(async.mono())).isEqualTo("own mono");
  }

  @Test
  @DisplayName("98. The stage of another library's type lets its subscription go when it settles")
  void settledSubscription() throws Exception {
    byte[] big = new byte[1_000];
    Collected collected = new Collected(big);
    CompletionStage<String> settled = ReactorStages.stage(lazy(big));
    big = null;
    assertThat(Waiting.value(settled)).isEqualTo("held 1000");

    assertThat(collected.soon()).isTrue();
    assertThat(settled.toCompletableFuture()).isCompleted();
  }

  private static Mono<String> lazy(byte[] big) {
    return Mono.just("held ").map(text -> text + big.length);
  }
}
