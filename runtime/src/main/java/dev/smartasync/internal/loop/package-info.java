/** The loop behind {@code SmartRuntime.run}: {@link dev.smartasync.internal.loop.BuiltInLoop}. */
@NullMarked
package dev.smartasync.internal.loop;

import org.jspecify.annotations.NullMarked;
