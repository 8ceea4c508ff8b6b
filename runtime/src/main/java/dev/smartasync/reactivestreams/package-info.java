/** Publishers of Reactive Streams, whose types came before the JDK's. */
@NullMarked
package dev.smartasync.reactivestreams;

import org.jspecify.annotations.NullMarked;
