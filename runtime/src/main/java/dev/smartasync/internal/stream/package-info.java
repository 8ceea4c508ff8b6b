/**
 * Streams in both colours: {@link dev.smartasync.internal.stream.PulledStream} reads a publisher on
 * threads that wait, {@link dev.smartasync.internal.stream.OffloadedPublisher} publishes what a
 * thread reads.
 */
@NullMarked
package dev.smartasync.internal.stream;

import org.jspecify.annotations.NullMarked;
