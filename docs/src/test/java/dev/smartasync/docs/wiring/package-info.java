/** Runtimes of applications; the snippets of the page on wiring. */
@NullMarked
package dev.smartasync.docs.wiring;

import org.jspecify.annotations.NullMarked;
