package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.Smart;
import dev.smartasync.SmartRuntime;
import java.io.IOException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Calls whose caller does not know where it runs. */
class SmartTest {

  private final Library library = new Library();

  // tag::library[]
  /** Called from servlets and from event loops alike; it need not know which. */
  static Smart<String> summary(Library library, String title) {
    return Smart.call(() -> library.read(title));
  }

  // end::library[]

  @Test
  void onAThreadThatMayBlockTheResultIsReady() {
    // tag::inline[]
    Smart<String> summary = summary(library, "Emma");
    assertThat(summary).isDone(); // library.read() ran on this thread
    assertThat(summary.await()).isEqualTo("Emma, read");
    // end::inline[]
    assertThat(library.readers).containsExactly(Thread.currentThread());
  }

  @Test
  void onALoopTheBodyRunsElsewhere() {
    // tag::loop[]
    String book =
        SmartRuntime.shared()
            .run(() -> summary(library, "Emma").thenApply(text -> text + " on the loop"));
    // end::loop[]
    assertThat(book).isEqualTo("Emma, read on the loop");
    assertThat(library.readers).doesNotContain(Thread.currentThread());
  }

  @Test
  void anAsynchronousBodyIsStarted() {
    library.orders.complete("Emma, ordered");
    // tag::async[]
    Smart<String> order = Smart.callAsync(() -> library.order("Emma"));
    // end::async[]
    assertThat(order.await()).isEqualTo("Emma, ordered");
  }

  @Test
  void awaitThrowsWhatTheBodyThrew() {
    IllegalStateException unchecked = new IllegalStateException();
    Smart<String> failed =
        Smart.call(() -> {
          throw unchecked;
        });
    assertThatThrownBy(failed::await).isSameAs(unchecked);
    assertThatThrownBy(failed::join).isInstanceOf(CompletionException.class).hasCause(unchecked);
    assertThatThrownBy(() -> summary(library, "Ulysses").await())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IOException.class);
  }

  @Test
  void aBlockingBodyThatYieldsAStageFails() {
    // tag::mistake[]
    Smart<Object> mistake = Smart.call(() -> library.order("Emma"));
    assertThatThrownBy(mistake::await)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Use callAsync for a body that returns a stage.");
    // end::mistake[]
  }
}
