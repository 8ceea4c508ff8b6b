/** The snippets of the pages about the crossings, a test class for each page. */
@NullMarked
package dev.smartasync.docs.crossings;

import org.jspecify.annotations.NullMarked;
