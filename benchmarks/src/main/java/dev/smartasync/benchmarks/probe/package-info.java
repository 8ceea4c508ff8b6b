/**
 * Programs that measure what a microbenchmark cannot: many calls that are pending at once, and how
 * long an event loop is held. Each takes a directory, and writes its {@link
 * dev.smartasync.benchmarks.probe.Figures} there.
 */
@NullMarked
package dev.smartasync.benchmarks.probe;

import org.jspecify.annotations.NullMarked;
