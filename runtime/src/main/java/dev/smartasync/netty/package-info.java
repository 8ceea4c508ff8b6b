/** Netty futures as stages; {@link dev.smartasync.netty.NettyStages} is the entry point. */
@NullMarked
package dev.smartasync.netty;

import org.jspecify.annotations.NullMarked;
