/** The executors the library makes: {@link dev.smartasync.internal.executor.BoundedExecutor}. */
@NullMarked
package dev.smartasync.internal.executor;

import org.jspecify.annotations.NullMarked;
