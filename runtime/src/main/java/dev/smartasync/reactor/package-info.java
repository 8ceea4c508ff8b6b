/** Reactor types as stages; {@link dev.smartasync.reactor.ReactorStages} is the entry point. */
@NullMarked
package dev.smartasync.reactor;

import org.jspecify.annotations.NullMarked;
