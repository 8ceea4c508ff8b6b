/**
 * Meters of calls; {@link dev.smartasync.micrometer.MicrometerListener} is the entry point. Needs
 * {@code io.micrometer:micrometer-core}.
 */
@NullMarked
package dev.smartasync.micrometer;

import org.jspecify.annotations.NullMarked;
