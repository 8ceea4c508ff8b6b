/**
 * Events for Java Flight Recorder, the only place that knows the optional module {@code jdk.jfr}.
 */
@NullMarked
package dev.smartasync.internal.jfr;

import org.jspecify.annotations.NullMarked;
