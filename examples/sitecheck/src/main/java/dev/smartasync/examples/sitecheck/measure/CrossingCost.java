package dev.smartasync.examples.sitecheck.measure;

import dev.smartasync.spi.Crossing;
import java.time.Duration;

/**
 * What the calls of one operation cost.
 *
 * @param threads how many threads the bodies started on
 * @param median what the crossing added to the middle call
 * @param p99 what it added to all but the slowest in a hundred
 */
public record CrossingCost(
    String operation, Crossing crossing, int calls, int threads, Duration median, Duration p99) {}
