package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Pass-through of blocking methods, and of asynchronous ones. */
class PassThroughTest {

  private final SmartRuntime runtime = SmartRuntime.builder().executor("db", Runnable::run).build();

  @Test
  void aBlockingMethodRunsOnTheCallersThread() throws IOException {
    Library library = new Library();
    // tag::blocking[]
    LibrarySync sync = LibrarySync.of(library, runtime);
    String book = sync.read("Emma"); // library.read("Emma"), on this very thread
    // end::blocking[]
    assertThat(book).isEqualTo("Emma, read");
    assertThat(library.readers).containsExactly(Thread.currentThread());
  }

  @Test
  void aBlockingMethodsFailureIsThrownAsItIs() {
    LibrarySync sync = LibrarySync.of(new Library(), runtime);
    assertThatThrownBy(() -> sync.read("Ulysses"))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("lent");
  }

  @Test
  void anAsynchronousMethodsFutureIsHandedOn() {
    Library library = new Library();
    Orders orders = new Orders();
    // tag::asynchronous[]
    OrdersAsync async = OrdersAsync.of(orders, runtime);
    CompletableFuture<String> order = async.place("Emma");
    assertThat(order).isSameAs(orders.placed); // not a copy
    // end::asynchronous[]
    assertThat(LibraryAsync.of(library, runtime).order("Emma")).isNotSameAs(library.orders);
  }

  @Test
  void aTimeoutIsOfTheCallersFutureOnly() {
    Library library = new Library();
    CompletableFuture<String> catalogue = LibraryAsync.of(library, runtime).catalogue();
    assertThatThrownBy(catalogue::join).hasCauseInstanceOf(TimeoutException.class);
    assertThat(library.catalogue).isNotDone();
    LibraryAsync.of(library, runtime).order("Emma").cancel(true);
    assertThat(library.orders).isCancelled();
  }

  @Test
  void aDemandForAStageNeverThrows() {
    OrdersAsync async = OrdersAsync.of(new Orders(), runtime);
    // tag::failed-stage[]
    CompletableFuture<String> failed = async.cancel("Emma"); // cancel() throws before its stage
    assertThat(failed.exceptionNow()).isInstanceOf(IllegalArgumentException.class);
    CompletableFuture<String> missing = async.find("Emma"); // find() returns null
    assertThat(missing.exceptionNow())
        .isInstanceOf(NullPointerException.class)
        .hasMessageStartingWith("Orders.find() returned null.");
    // end::failed-stage[]
  }

  @Test
  void aStaticMethodIsOneOfTheFacade() {
    assertThat(OrdersSync.shelfMark("Emma")).isSameAs(Thread.currentThread());
    assertThat(OrdersAsync.shelfMark("Emma", runtime).join()).isNotSameAs(Thread.currentThread());
  }

  @Test
  void nothingPassesThroughAClosedRuntime() {
    SmartRuntime closed = SmartRuntime.builder().executor("db", Runnable::run).build();
    LibrarySync sync = LibrarySync.of(new Library(), closed);
    LibraryAsync async = LibraryAsync.of(new Library(), closed);
    closed.close();
    assertThatThrownBy(() -> sync.read("Emma"))
        .isInstanceOf(RejectedExecutionException.class)
        .hasMessage("Library.read() was called on a SmartRuntime that is closed");
    assertThat(async.order("Emma").exceptionNow()).isInstanceOf(RejectedExecutionException.class);
  }
}
