package dev.smartasync.docs.crossings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.BlockingCallRefusedException;
import dev.smartasync.CallerContext;
import dev.smartasync.SmartRuntime;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The loop of scripts and tests. */
class RunTest {

  private final Library library = new Library();

  @Test
  void thisThreadIsTheLoopUntilTheStageSettles() {
    library.orders.complete("Emma, ordered");
    // tag::run[]
    SmartRuntime runtime = SmartRuntime.shared();
    String both =
        runtime.run(() ->
            runtime
                .offload(() -> library.read("Emma")) // on another thread
                .thenCombine(library.order("Emma"), (book, order) -> book + "; " + order));
    // end::run[]
    assertThat(both).isEqualTo("Emma, read; Emma, ordered");
    assertThat(library.readers).doesNotContain(Thread.currentThread());
    assertThat(runtime.context()).isInstanceOf(CallerContext.MayBlock.class);
  }

  @Test
  void callbacksResumeOnThisThread() {
    SmartRuntime runtime = SmartRuntime.shared();
    // tag::resume[]
    Thread resumed =
        runtime.run(() -> runtime.offload(() -> "body").thenApply(done -> Thread.currentThread()));
    assertThat(resumed).isSameAs(Thread.currentThread());
    // end::resume[]
  }

  @Test
  void aLoopDoesNotRunInsideALoop() {
    SmartRuntime runtime = SmartRuntime.shared();
    CompletableFuture<String> done = CompletableFuture.completedFuture("done");
    assertThatThrownBy(() ->
            runtime.run(
                () -> runtime.callAsync(() -> done).thenApply(value -> runtime.run(() -> done))))
        .isInstanceOf(BlockingCallRefusedException.class);
  }

  @Test
  void whatTheBodyThrowsIsThrown() {
    IllegalStateException unchecked = new IllegalStateException("no script");
    assertThatThrownBy(() ->
            SmartRuntime.shared()
                .run(() -> {
                  throw unchecked;
                }))
        .isSameAs(unchecked);
  }
}
