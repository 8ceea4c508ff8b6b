/**
 * A link checker: {@link dev.smartasync.examples.sitecheck.Site} is written once, the command line
 * calls it blocking, the server asynchronously.
 */
@NullMarked
package dev.smartasync.examples.sitecheck;

import org.jspecify.annotations.NullMarked;
