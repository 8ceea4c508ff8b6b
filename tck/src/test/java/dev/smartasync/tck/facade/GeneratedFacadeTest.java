package dev.smartasync.tck.facade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.tck.Caller;
import dev.smartasync.tck.CallerKind;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Generated facades")
class GeneratedFacadeTest {

  private static final String NAME = "{displayName} [{0}]";

  private final Archive target = new Archive();
  private final SmartRuntime runtime = SmartRuntime.builder().build();
  private final ArchiveSync sync = ArchiveSync.of(target, runtime);
  private final ArchiveAsync async = ArchiveAsync.of(target, runtime);
  private final ArchiveSmart smart = ArchiveSmart.of(target, runtime);

  @ParameterizedTest(name = NAME)
  @EnumSource(CallerKind.class)
  @DisplayName("1. A generated facade awaits, or on a loop refuses, an asynchronous method")
  void awaits(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      if (kind.isLoop()) {
        assertRefused(() -> caller.call(() -> sync.fetch("1")), "Archive.fetch");
        assertThat(target.calls).hasValue(0);
      } else {
        assertThat(caller.call(() -> sync.fetch("1"))).isEqualTo("page 1");
      }
    }
  }

  @ParameterizedTest(name = NAME)
  @EnumSource(CallerKind.class)
  @DisplayName("2. A generated facade calls directly, or on a loop refuses, a blocking method")
  void passesThrough(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      if (kind.isLoop()) {
        assertRefused(() -> caller.call(() -> sync.read("1")), "Archive.read()");
        assertRefused(() -> caller.run(sync::write), "Archive.write()");
        assertThat(target.calls).hasValue(0);
      } else {
        assertThat(caller.call(() -> sync.read("1"))).isSameAs(caller.call(Thread::currentThread));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @DisplayName("53. A stage that is made into a future meets the deadline around its call")
  void inheritsTheDeadline(boolean observed) throws Exception {
    SmartRuntime.Builder builder = SmartRuntime.builder();
    SmartRuntime inner = (observed ? builder.listener(new CallListener() {}) : builder).build();
    ArchiveAsync facade = ArchiveAsync.of(target, inner);
    Duration limit = Duration.ofMillis(50);
    CompletableFuture<CompletableFuture<String>> found = new CompletableFuture<>();
    try (SmartRuntime outer = SmartRuntime.builder().timeout(limit).build()) {
      CompletableFuture<Boolean> body = outer.offload(() -> found.complete(facade.fetch("bare")));
      body.handle((value, failure) -> value).get(30, TimeUnit.SECONDS);

      CompletableFuture<String> pending = found.get(30, TimeUnit.SECONDS);
      assertThatThrownBy(() -> pending.get(30, TimeUnit.SECONDS))
          .cause()
          .isExactlyInstanceOf(TimeoutException.class)
          .hasMessageContaining("Archive.fetchAsync() did not finish before the deadline of");
    }
    inner.close();
  }

  private static void assertRefused(ThrowingCallable call, String operation) {
    assertThatThrownBy(call)
        .isExactlyInstanceOf(BlockingCallRefusedException.class)
        .hasMessageStartingWith(operation)
        .hasMessageContaining("was called synchronously on event loop")
        .hasMessageContaining("Call ArchiveAsync.");
  }

  @ParameterizedTest(name = NAME)
  @EnumSource(CallerKind.class)
  @DisplayName("3. A generated facade hands on the method's own stage")
  void handsOn(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      assertThat(caller.call(() -> async.fetch("pending"))).isSameAs(target.pending);
      assertThat(target.calls).hasValue(1);
    }
  }

  @ParameterizedTest(name = NAME)
  @EnumSource(CallerKind.class)
  @DisplayName("4. A generated facade offloads a blocking method")
  void offloads(CallerKind kind) throws Exception {
    try (Caller caller = kind.open()) {
      Thread thread = caller.call(Thread::currentThread);
      CompletableFuture<Thread> ran = caller.call(() -> async.read("1"));
      assertThat(ran.handle((value, failure) -> value).get()).isNotSameAs(thread);
      Smart<Thread> called = caller.call(() -> smart.read("1"));
      if (kind.isLoop()) {
        assertThat(called.get()).isNotSameAs(thread);
      } else {
        assertThat(called).isCompletedWithValue(thread);
      }
    }
  }

  @Test
  @DisplayName("9. A generated facade refuses a complete stage as an incomplete one")
  void refusesComplete() throws Exception {
    try (Caller loop = CallerKind.NETTY_LOOP.open()) {
      assertRefused(() -> loop.call(() -> sync.size(1)), "Archive.size()");
      assertRefused(() -> loop.call(sync::mixed), "Archive.mixed()");
      assertThat(loop.call(sync::count)).isZero();
    }
  }

  @Nested
  @DisplayName("give each type its due")
  class Types {
    @Test
    @DisplayName("12. An empty Mono is null")
    void emptyMono() {
      assertThat(sync.find("")).isNull();
      assertThat(sync.find("1")).isEqualTo("found 1");
      assertThat(async.find("").join()).isNull();
    }

    @Test
    @DisplayName("21. What failsWith and throws name comes as the same instance")
    void declared() {
      assertThatThrownBy(() -> sync.read("")).isExactlyInstanceOf(IOException.class);
      assertThatThrownBy(() -> sync.fetch("")).isExactlyInstanceOf(IOException.class);
      assertThatThrownBy(() -> sync.slow()).isExactlyInstanceOf(TimeoutException.class);
    }

    @Test
    @DisplayName("27. A null stage is an error that names the method")
    void nullStage() {
      assertThatThrownBy(() -> sync.size(0))
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("Archive.size()");
      assertThat(async.size(0).exceptionNow())
          .isInstanceOf(NullPointerException.class)
          .hasMessageContaining("Archive.size()");
    }

    @Test
    @DisplayName("28. A method that throws before its stage gives a failed one")
    void throwsFirst() {
      assertThat(async.broken().exceptionNow()).isExactlyInstanceOf(IllegalStateException.class);
      assertThat(smart.broken().exceptionNow()).isExactlyInstanceOf(IllegalStateException.class);
      assertThatThrownBy(sync::broken).isExactlyInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("12. A stage without a value is null")
    void nullValue() {
      assertThat(sync.size(-1)).isNull();
    }

    @Test
    @DisplayName("2. A method that blocks before its stage runs on the caller of a value")
    void mixed() {
      assertThat(sync.mixed()).isEqualTo(Thread.currentThread().getName());
      assertThat(async.mixed().join()).isNotEqualTo(Thread.currentThread().getName());
    }
  }

  @Test
  @DisplayName("91. Calls on a closed runtime are rejected")
  void closed() {
    runtime.close();

    assertThat(catchThrowable(() -> sync.read("1"))).isInstanceOf(RejectedExecutionException.class);
    assertThat(async.read("1").exceptionNow()).isInstanceOf(RejectedExecutionException.class);
    assertThat(async.fetch("1").exceptionNow()).isInstanceOf(RejectedExecutionException.class);
    assertThat(target.calls).hasValue(0);
  }

  @Test
  @DisplayName("97. A generated facade equals itself only, and says what it is of")
  void identity() {
    ArchiveSync other = ArchiveSync.of(target, runtime);

    assertThat(Set.of(sync, other)).hasSize(2).contains(sync, other);
    assertThat(sync).hasToString("ArchiveSync of the archive");
    assertThatThrownBy(() -> ArchiveSync.of(null)).isInstanceOf(NullPointerException.class);
  }
}
