/**
 * A table that is larger than memory, exported by an event loop and received by a command line;
 * {@link dev.smartasync.examples.export.Export} starts it.
 */
@NullMarked
package dev.smartasync.examples.export;

import org.jspecify.annotations.NullMarked;
