package dev.smartasync.spi;

import dev.smartasync.CallerContext;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a thread may block. An application's own detectors are asked before the built-in
 * ones and may overrule them both ways; the first that has an opinion wins.
 *
 * <p>It is asked at every crossing, on the thread in question, and its answers are not cached: it
 * must be quick, must not block, and must be safe for use by many threads. One that throws is
 * reported to the {@link CallListener} once and not asked again.
 */
@FunctionalInterface
public interface CallerContextDetector {

  /**
   * Returns what the current thread allows.
   *
   * @param current the current thread
   * @return the context, or null for no opinion
   */
  @Nullable CallerContext detect(Thread current);
}
