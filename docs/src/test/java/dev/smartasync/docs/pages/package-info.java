/** Checks that the guides are true; {@link dev.smartasync.docs.pages.Page} reads one. */
@NullMarked
package dev.smartasync.docs.pages;

import org.jspecify.annotations.NullMarked;
