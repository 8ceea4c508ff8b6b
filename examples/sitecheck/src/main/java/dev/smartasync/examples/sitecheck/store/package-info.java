/**
 * Blocking: pages, links and results in an H2 file; start at {@link
 * dev.smartasync.examples.sitecheck.store.PageStore}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.store;

import org.jspecify.annotations.NullMarked;
