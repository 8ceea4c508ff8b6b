package dev.smartasync.examples.sitecheck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.smartasync.examples.sitecheck.model.Coverage;
import dev.smartasync.examples.sitecheck.model.Extent;
import dev.smartasync.examples.sitecheck.model.Finding;
import dev.smartasync.examples.sitecheck.model.Href;
import dev.smartasync.examples.sitecheck.model.Link;
import dev.smartasync.examples.sitecheck.model.Page;
import dev.smartasync.examples.sitecheck.model.Reply;
import dev.smartasync.examples.sitecheck.model.Visit;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageStoreTest {
  private static final URI A = URI.create("http://h/a");
  private static final URI B = URI.create("http://h/b");
  private static final URI C = URI.create("http://h/c");

  @TempDir private Path folder;
  private PageStore store;

  @BeforeEach
  void open() throws Exception {
    store = PageStore.open(folder.resolve("db"), new Extent(A, List.of(A)));
  }

  @AfterEach
  void close() throws Exception {
    store.close();
  }

  private static Visit page(URI address, Set<String> anchors, Link... links) {
    return new Visit(
        Reply.found(address, address, null), new Page(address, "", List.of(links), anchors));
  }

  private static Link link(URI target, @Nullable String fragment) {
    return new Link(1, "text", target.toString(), new Href(target, fragment, null));
  }

  @Test
  void findsABrokenLinkWhicheverEndComesFirst() throws Exception {
    assertThat(store.store(page(A, Set.of(), link(B, null)))).isEmpty();
    assertThat(store.store(new Visit(Reply.broken(B, B, "gone"), null))).hasSize(1);
    assertThat(store.store(page(C, Set.of(), link(B, null))))
        .extracting(Finding::page)
        .containsExactly(C.toString());
  }

  @Test
  void findsAMissingAnchorBehindARedirectOnce() throws Exception {
    assertThat(store.store(page(A, Set.of(), link(B, "x"), link(B, "y")))).isEmpty();
    assertThat(store.store(new Visit(Reply.found(B, C, null), null))).isEmpty();
    assertThat(store.store(page(C, Set.of("x")))).hasSize(1);

    assertThat(store.report("h", Coverage.ALL).findings())
        .extracting(Finding::problem)
        .containsExactly("no anchor #y in that page");
  }

  @Test
  void storesAPageWholeOrNotAtAll() throws Exception {
    store.store(page(A, Set.of(), link(B, null)));

    assertThatThrownBy(() -> store.store(page(A, Set.of(), link(C, null))))
        .isInstanceOf(SQLException.class);
    assertThat(store.report("h", Coverage.ALL).links()).isEqualTo(1);
  }

  @Test
  void survivesInterruptsAtAnyMoment() throws Exception {
    store.store(page(A, Set.of("x")));
    for (int attempt = 0; attempt < 300; attempt++) {
      URI address = URI.create("http://h/" + attempt);
      FutureTask<List<Finding>> storing =
          new FutureTask<>(() -> store.store(page(address, Set.of("y"), link(A, "x"))));
      Thread thread = Thread.ofVirtual().start(storing);
      LockSupport.parkNanos(attempt * 5_000L);
      thread.interrupt();
      thread.join();
    }

    assertThat(store.store(page(C, Set.of(), link(A, "no")))).hasSize(1);
  }

  @Test
  void forgetsAnEarlierCheckInTheSameFile() throws Exception {
    store.store(page(A, Set.of()));
    store.close();

    store = PageStore.open(folder.resolve("db"), new Extent(A, List.of(A)));

    assertThat(store.report("h", Coverage.ALL).addresses()).isZero();
  }
}
