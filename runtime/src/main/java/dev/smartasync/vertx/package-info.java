/** Vert.x futures as stages; {@link dev.smartasync.vertx.VertxStages} is the entry point. */
@NullMarked
package dev.smartasync.vertx;

import org.jspecify.annotations.NullMarked;
