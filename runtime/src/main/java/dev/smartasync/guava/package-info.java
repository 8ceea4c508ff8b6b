/** Guava futures as stages; {@link dev.smartasync.guava.GuavaStages} is the entry point. */
@NullMarked
package dev.smartasync.guava;

import org.jspecify.annotations.NullMarked;
