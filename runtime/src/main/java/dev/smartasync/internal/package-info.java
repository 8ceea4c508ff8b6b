/**
 * The way into what the public types keep to themselves: {@link dev.smartasync.internal.Access}.
 */
@NullMarked
package dev.smartasync.internal;

import org.jspecify.annotations.NullMarked;
