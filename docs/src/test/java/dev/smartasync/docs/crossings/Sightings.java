package dev.smartasync.docs.crossings;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.stream.Stream;

/** Many values, in either colour. */
// tag::both[]
@SmartAsync(facades = {Facade.SYNC, Facade.ASYNC, Facade.REACTOR})
public class Sightings {

  /** Rows of a table, read by a thread that waits for them. */
  public Stream<String> recorded() {
    return Stream.of("heron", "wren", "owl").onClose(this::closed);
  }

  /** What comes in, as it comes. */
  public Flow.Publisher<String> live() {
    return incoming;
  }

  // end::both[]
  final SubmissionPublisher<String> incoming = new SubmissionPublisher<>();
  volatile boolean closed;

  private void closed() {
    closed = true;
  }
}
