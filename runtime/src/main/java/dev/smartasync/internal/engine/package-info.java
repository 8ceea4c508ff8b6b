/** The crossings themselves: {@link dev.smartasync.internal.engine.Engine}. */
@NullMarked
package dev.smartasync.internal.engine;

import org.jspecify.annotations.NullMarked;
