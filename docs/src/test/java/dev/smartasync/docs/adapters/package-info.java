/** An asynchronous type of one's own, and one that is somebody else's. */
@NullMarked
package dev.smartasync.docs.adapters;

import org.jspecify.annotations.NullMarked;
