package dev.smartasync.examples.sitecheck.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a visit of an address brought.
 *
 * @param asked the address visited
 * @param landed where redirects led to; the same address if there were none
 * @param problem why a link to it is broken, or null if it is not
 * @param document the page, if it was there, is to be read, and was not redirected
 */
public record Reply(URI asked, URI landed, @Nullable String problem, @Nullable Document document) {
  /** The address is there. */
  public static Reply found(URI asked, URI landed, @Nullable Document document) {
    return new Reply(asked, landed, null, asked.equals(landed) ? document : null);
  }

  /** The address is not there, or does not answer as it should. */
  public static Reply broken(URI asked, URI landed, String problem) {
    return new Reply(asked, landed, problem, null);
  }
}
