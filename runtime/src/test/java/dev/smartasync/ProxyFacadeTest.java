package dev.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.proxied.Shelves;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Facades without code generation, in front of targets of every shape. */
@DisplayName("Facades without code generation")
class ProxyFacadeTest {

  @AutoClose private final SmartRuntime runtime = SmartRuntime.builder().build();

  /** Has a method of each colour; each tells its thread. */
  public static class Colours {
    public Thread blocking() {
      return Thread.currentThread();
    }

    public CompletionStage<Thread> stage() {
      return CompletableFuture.completedFuture(Thread.currentThread());
    }

    public Future<Thread> future() {
      FutureTask<Thread> task = new FutureTask<>(Thread::currentThread);
      task.run();
      return task;
    }

    @Blocking
    public CompletionStage<Thread> blockingStage() {
      return stage();
    }

    @NonBlocking
    public Thread atOnce() {
      return Thread.currentThread();
    }
  }

  /** Wants values. */
  public interface Values {
    Thread blocking();

    Thread stage();

    Thread future();

    Thread blockingStage();

    Thread atOnce();
  }

  /** Wants stages, of each type that one can want. */
  public interface Stages {
    CompletionStage<Thread> blocking();

    CompletableFuture<Thread> stage();

    Future<Thread> future();

    CompletableFuture<Thread> blockingStage();

    Thread atOnce();
  }

  /** Wants whichever fits. */
  public interface Smarts {
    Smart<Thread> blocking();

    Smart<Thread> stage();

    Smart<Thread> future();

    Smart<Thread> blockingStage();

    Thread atOnce();
  }

  @Test
  @DisplayName(
      "2. Values of both colours come from the caller's thread, awaited where they are late")
  void values() {
    Values values = runtime.facade(Values.class, new Colours());

    assertThat(values.blocking()).isSameAs(Thread.currentThread());
    assertThat(values.stage()).isSameAs(Thread.currentThread());
    assertThat(values.future()).isSameAs(Thread.currentThread());
    assertThat(values.blockingStage()).isSameAs(Thread.currentThread());
    assertThat(values.atOnce()).isSameAs(Thread.currentThread());
  }

  @Test
  @DisplayName("4. Stages of both colours: what blocks is offloaded, what does not is started here")
  void stages() throws Exception {
    Stages stages = runtime.facade(Stages.class, new Colours());

    assertThat(stages.blocking().toCompletableFuture().get()).isNotSameAs(Thread.currentThread());
    assertThat(stages.stage().get()).isSameAs(Thread.currentThread());
    assertThat(stages.future().get()).isSameAs(Thread.currentThread());
    assertThat(stages.blockingStage().get()).isNotSameAs(Thread.currentThread());
    assertThat(stages.atOnce()).isSameAs(Thread.currentThread());
  }

  @Test
  @DisplayName("2. Whichever fits: a thread that may block runs bodies of both colours itself")
  void smartsWhereBlockingIsAllowed() {
    Smarts smarts = runtime.facade(Smarts.class, new Colours());

    assertThat(smarts.blocking()).isCompletedWithValue(Thread.currentThread());
    assertThat(smarts.stage()).isCompletedWithValue(Thread.currentThread());
    assertThat(smarts.future()).isCompletedWithValue(Thread.currentThread());
    assertThat(smarts.blockingStage()).isCompletedWithValue(Thread.currentThread());
    assertThat(smarts.atOnce()).isSameAs(Thread.currentThread());
  }

  private <T> T onLoop(Function<Thread, CompletionStage<T>> body) {
    return runtime.run(() -> body.apply(Thread.currentThread()));
  }

  @Test
  @DisplayName("4. Whichever fits: on a loop what blocks is offloaded, what does not is started")
  void smartsOnALoop() {
    Smarts smarts = runtime.facade(Smarts.class, new Colours());

    assertThat(this.<Thread>onLoop(loop -> smarts.blocking())).isNotSameAs(Thread.currentThread());
    assertThat(this.<Thread>onLoop(loop -> smarts.blockingStage()))
        .isNotSameAs(Thread.currentThread());
    assertThat(this.<Thread>onLoop(loop -> smarts.stage())).isSameAs(Thread.currentThread());
  }

  @Test
  @DisplayName("Only a method that returns at once is called on a loop as it is")
  void nonBlockingOnALoop() {
    Values values = runtime.facade(Values.class, new Colours());

    assertThat(this.<Thread>onLoop(loop -> CompletableFuture.completedFuture(values.atOnce())))
        .isSameAs(Thread.currentThread());
    assertThat(
            catchThrowable(() ->
                this.<Thread>onLoop(
                    loop -> CompletableFuture.completedFuture(values.blockingStage()))))
        .isInstanceOf(BlockingCallRefusedException.class)
        .hasMessageContaining("Colours.blockingStage()");
  }

  /** Finds by key. */
  public interface Finder<K, V> {
    V find(K key);
  }

  /** Is called with the erased type, by way of a bridge. */
  public static final class Lengths implements Finder<String, CompletionStage<Integer>> {
    @Override
    public CompletionStage<Integer> find(String key) {
      return CompletableFuture.completedFuture(key.length());
    }
  }

  /** Wants the value. */
  public interface LengthSync extends Finder<String, Integer> {}

  @Test
  @DisplayName(
      "93. Bridged generic methods are called in the colour of the method that was written")
  void bridgedMethods() {
    LengthSync lengths = runtime.facade(LengthSync.class, new Lengths());

    assertThat(lengths.find("four")).isEqualTo(4);
  }

  /** Takes as many as come. */
  public static final class Joining {
    public String join(String separator, String... parts) {
      return String.join(separator, parts);
    }

    public CompletionStage<Integer> count(Object... parts) {
      return CompletableFuture.completedFuture(parts.length);
    }
  }

  /** Wants the other colour. */
  public interface JoiningFace {
    CompletableFuture<String> join(String separator, String... parts);

    int count(Object... parts);

    default String joined(String... parts) {
      return count((Object[]) parts) + ": " + join("+", parts).join();
    }
  }

  @Test
  @DisplayName("94. Variable arguments arrive as they were given, by default methods too")
  void variableArguments() {
    JoiningFace joining = runtime.facade(JoiningFace.class, new Joining());

    assertThat(joining.join("-", "a", "b", "c").join()).isEqualTo("a-b-c");
    assertThat(joining.join("-").join()).isEmpty();
    assertThat(joining.count()).isZero();
    assertThat(joining.count(1, 2)).isEqualTo(2);
    assertThat(joining.joined("x", "y")).isEqualTo("2: x+y");
  }

  /** Wants the other colours of what is on the shelves. */
  public interface ShelvesFace {
    CompletableFuture<String> title(int number);

    String author(int number);

    CompletableFuture<Integer> size();
  }

  @Test
  @DisplayName("94. Public methods are called where their class and its interface are not public")
  void packagePrivateInterface() {
    ShelvesFace shelves = runtime.facade(ShelvesFace.class, Shelves.create());

    assertThat(shelves.title(1).join()).isEqualTo("title 1");
    assertThat(shelves.author(2)).isEqualTo("author 2");
    assertThat(shelves.size().join()).isEqualTo(3);
  }

  /** Wants a method that the JDK's lists have through a public interface only. */
  public interface Sized {
    CompletableFuture<Integer> size();
  }

  @Test
  @DisplayName("reach a method through a public interface where the class behind it is closed")
  void closedClassWithAPublicInterface() throws Exception {
    Sized sized = runtime.facade(Sized.class, List.of(1, 2));

    assertThat(sized.size().get()).isEqualTo(2);
  }
}
