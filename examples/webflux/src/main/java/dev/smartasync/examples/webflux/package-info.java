/**
 * A WebFlux application with a blocking repository; {@link dev.smartasync.examples.webflux.Shop}
 * starts it.
 */
@NullMarked
package dev.smartasync.examples.webflux;

import org.jspecify.annotations.NullMarked;
