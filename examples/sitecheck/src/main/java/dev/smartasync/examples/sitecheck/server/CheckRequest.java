package dev.smartasync.examples.sitecheck.server;

import dev.smartasync.examples.sitecheck.model.Conduct;
import dev.smartasync.examples.sitecheck.model.Conduct.Outside;
import dev.smartasync.examples.sitecheck.model.Target;
import dev.smartasync.examples.sitecheck.model.UnusableTargetException;
import io.vertx.core.json.JsonObject;
import java.time.Duration;

/**
 * What the page asks for.
 *
 * @param written the target as the user wrote it
 */
record CheckRequest(String written, Target target, Conduct conduct) {
  /**
   * Reads a request's body.
   *
   * @throws IllegalArgumentException with a message for the user
   */
  static CheckRequest of(JsonObject body, Folders folders) {
    String written = body.getString("target", "").strip();
    Target target = Target.parse(written);
    if (target instanceof Target.Disk && folders == Folders.FORBIDDEN) {
      throw new UnusableTargetException(
          "Folders of this machine are only checked for a browser on this machine.",
          "Give an address such as https://example.org/.");
    }
    Conduct polite = Conduct.POLITE;
    return new CheckRequest(
        written,
        target,
        new Conduct(
            millis(body, "timeoutMillis", polite.timeout()),
            millis(body, "pauseMillis", polite.pause()),
            polite.perHost(),
            polite.concurrency(),
            polite.maxAddresses(),
            body.getBoolean("outside", true) ? Outside.PROBED : Outside.SKIPPED));
  }

  private static Duration millis(JsonObject body, String name, Duration otherwise) {
    return Duration.ofMillis(body.getLong(name, otherwise.toMillis()));
  }

  /** Whether folders of the server's machine may be checked. */
  enum Folders {
    /** Only those who sit at this machine reach the server. */
    ALLOWED,
    /** Others reach it too. */
    FORBIDDEN
  }
}
