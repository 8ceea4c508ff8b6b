/** The snippets of the page about migrating, before and after. */
@NullMarked
package dev.smartasync.docs.migrating;

import org.jspecify.annotations.NullMarked;
