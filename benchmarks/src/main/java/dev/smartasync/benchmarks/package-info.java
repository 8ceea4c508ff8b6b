/**
 * What each crossing adds to the direct call; {@link dev.smartasync.benchmarks.SyncToSync} is the
 * first to read.
 */
@NullMarked
package dev.smartasync.benchmarks;

import org.jspecify.annotations.NullMarked;
