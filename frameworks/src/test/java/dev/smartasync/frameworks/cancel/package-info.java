/** Cancellation through facades, of each asynchronous type. */
@NullMarked
package dev.smartasync.frameworks.cancel;

import org.jspecify.annotations.NullMarked;
