/** What can be seen of calls; the snippets of the page on observing. */
@NullMarked
package dev.smartasync.docs.observing;

import org.jspecify.annotations.NullMarked;
