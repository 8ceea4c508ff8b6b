/** The one decision how a call crosses: {@link dev.smartasync.internal.dispatch.Dispatch}. */
@NullMarked
package dev.smartasync.internal.dispatch;

import org.jspecify.annotations.NullMarked;
