/**
 * What an integration has to keep: extend {@link dev.smartasync.tck.CallerContextDetectorContract},
 * {@link dev.smartasync.tck.TypeAdapterContract} or {@link dev.smartasync.tck.ExecutorContract} in
 * a test, hold publishers to {@link dev.smartasync.tck.ReactiveStreamsRules}, and call from every
 * kind of thread with {@link dev.smartasync.tck.CallerKind}.
 */
@NullMarked
package dev.smartasync.tck;

import org.jspecify.annotations.NullMarked;
