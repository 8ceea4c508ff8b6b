package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartExecutors;
import dev.smartasync.SmartRuntime;
import dev.smartasync.spi.CallListener;
import dev.smartasync.spi.ContextPropagator;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to blocking bodies that are called for a future. */
@SuppressWarnings({"FutureReturnValueIgnored", "NullAway"}) // an example; thread-locals have nulls
class OffloadTest {

  private final Library library = new Library();

  @Test
  void theOutcomeComesBackToTheCallersLoop() throws Exception {
    Vertx vertx = Vertx.vertx();
    SmartRuntime runtime =
        SmartRuntime.builder().executor("db", SmartExecutors.virtual("db")).build();
    BlockingQueue<List<Thread>> shown = new LinkedBlockingQueue<>();
    try {
      LibraryAsync async = LibraryAsync.of(library, runtime);
      // tag::offload[]
      vertx.runOnContext(start -> {
        Thread loop = Thread.currentThread();
        async
            .read("Emma") // library.read("Emma") runs on a thread of "db"
            .thenAccept(book -> shown.add(List.of(loop, Thread.currentThread())));
      });
      // end::offload[]
      List<Thread> threads = shown.take();
      assertThat(threads.getFirst()).isSameAs(threads.getLast());
      assertThat(library.readers.take()).isNotSameAs(threads.getFirst());
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void anExecutorIsRegisteredByName() {
    // tag::executors[]
    ExecutorService db = SmartExecutors.bounded("db", 16, 1_000); // 16 at once, 1,000 wait
    SmartRuntime runtime = SmartRuntime.builder().executor("db", db).build();
    // end::executors[]
    try (db) {
      assertThat(LibraryAsync.of(library, runtime).read("Emma").join()).isEqualTo("Emma, read");
      assertThatThrownBy(() -> LibraryAsync.of(library, SmartRuntime.shared()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("names the executor 'db', which this runtime does not know");
    }
  }

  @Test
  void aFullExecutorFailsTheFuture() throws Exception {
    ExecutorService db = SmartExecutors.bounded("db", 1, 0);
    SmartRuntime runtime = SmartRuntime.builder().executor("db", db).build();
    LibraryAsync async = LibraryAsync.of(library, runtime);
    try (db) {
      CompletableFuture<String> first = async.read("Zettel");
      library.readers.take();
      // tag::rejected[]
      CompletableFuture<String> second = async.read("Emma");
      assertThat(second.exceptionNow()).isInstanceOf(RejectedExecutionException.class);
      // end::rejected[]
      assertThat(second.exceptionNow()).hasMessage(Messages.read("rejected.txt"));
      library.mayRead.countDown();
      assertThat(first.join()).isEqualTo("Zettel, read");
    }
  }

  @Test
  void cancellingTheFutureInterruptsTheBody() throws Exception {
    BlockingQueue<String> reports = new LinkedBlockingQueue<>();
    ExecutorService db = SmartExecutors.bounded("db", 16, 1_000);
    SmartRuntime runtime =
        SmartRuntime.builder().executor("db", db).listener(new Reports(reports)).build();
    LibraryAsync async = LibraryAsync.of(library, runtime);
    try (db) {
      // tag::cancel[]
      CompletableFuture<String> book = async.read("Zettel");
      book.cancel(true); // interrupts library.read(), or keeps it from starting
      // end::cancel[]
      assertThat(book).isCancelled();
      CompletableFuture<String> running = async.read("Zettel");
      library.readers.take();
      running.cancel(true);
      assertThat(library.interrupted.take()).isInstanceOf(InterruptedException.class);
      assertThat(reports.take())
          .isEqualTo("Library.read() failed after its call had been cancelled or timed out");
    }
  }

  @Test
  void timeInTheQueueCounts() throws Exception {
    ExecutorService db = SmartExecutors.bounded("db", 1, 10);
    SmartRuntime patient = SmartRuntime.builder().executor("db", db).build();
    SmartRuntime hasty =
        SmartRuntime.builder().executor("db", db).timeout(Duration.ofMillis(20)).build();
    try (db) {
      CompletableFuture<String> running = LibraryAsync.of(library, patient).read("Zettel");
      library.readers.take();
      CompletableFuture<String> queued = LibraryAsync.of(library, hasty).read("Emma");
      assertThatThrownBy(queued::join).hasCauseInstanceOf(TimeoutException.class);
      library.mayRead.countDown();
      assertThat(running.join()).isEqualTo("Zettel, read");
    }
    assertThat(library.readers).as("bodies that started after the first").isEmpty();
  }

  @Test
  void closingTheRuntimeFailsWhatHasNotStarted() throws Exception {
    ExecutorService db = SmartExecutors.bounded("db", 1, 10);
    SmartRuntime runtime = SmartRuntime.builder().executor("db", db).build();
    LibraryAsync async = LibraryAsync.of(library, runtime);
    try (db) {
      CompletableFuture<String> running = async.read("Zettel");
      library.readers.take();
      CompletableFuture<String> queued = async.read("Emma");
      Thread closing = Thread.ofVirtual().start(runtime::close);
      assertThatThrownBy(queued::join).hasCauseInstanceOf(RejectedExecutionException.class);
      library.mayRead.countDown();
      closing.join();
      assertThat(running).isCompletedWithValue("Zettel, read");
      assertThat(db.isShutdown()).isFalse();
    }
  }

  private record Reports(BlockingQueue<String> reports) implements CallListener {
    @Override
    public void reported(String what, Throwable failure) {
      reports.add(what);
    }
  }

  // tag::propagator[]
  static final ThreadLocal<String> USER = new ThreadLocal<>();

  static final ContextPropagator USER_PROPAGATOR =
      () -> { // on the caller's thread
        String user = USER.get();
        return () -> { // on the worker, before the body
          String before = USER.get();
          put(user);
          return () -> put(before); // after the body
        };
      };

  private static void put(@Nullable String user) {
    if (user == null) {
      USER.remove();
    } else {
      USER.set(user);
    }
  }

  // end::propagator[]

  @Test
  void contextTravelsWithTheBody() {
    // tag::context[]
    SmartRuntime runtime = SmartRuntime.builder().context(USER_PROPAGATOR).build();
    USER.set("ada");
    assertThat(runtime.offload(() -> USER.get()).join()).isEqualTo("ada");
    // end::context[]
    USER.remove();
    assertThat(runtime.offload(() -> String.valueOf(USER.get())).join()).isEqualTo("null");
  }
}
