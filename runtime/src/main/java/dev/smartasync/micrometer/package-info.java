/**
 * Meters of calls, {@link dev.smartasync.micrometer.MicrometerListener}, which needs {@code
 * io.micrometer:micrometer-core}; and registered context for bodies, {@link
 * dev.smartasync.micrometer.MicrometerContext}, which needs {@code
 * io.micrometer:context-propagation}.
 */
@NullMarked
package dev.smartasync.micrometer;

import org.jspecify.annotations.NullMarked;
