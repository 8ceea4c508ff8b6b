/**
 * Finds out whether the current thread may block and, if not, which event loop it runs; {@link
 * dev.smartasync.internal.detect.Detection} is the entry point.
 */
@NullMarked
package dev.smartasync.internal.detect;

import org.jspecify.annotations.NullMarked;
