/** Code that calls facades, tested; the snippets of the page on testing. */
@NullMarked
package dev.smartasync.docs.testing;

import org.jspecify.annotations.NullMarked;
