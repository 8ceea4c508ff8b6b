/**
 * A Vert.x application with a blocking repository; {@link dev.smartasync.examples.vertx.Shop}
 * starts it.
 */
@NullMarked
package dev.smartasync.examples.vertx;

import org.jspecify.annotations.NullMarked;
