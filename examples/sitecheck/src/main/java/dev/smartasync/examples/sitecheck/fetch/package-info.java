/**
 * Asynchronous: answers from the network or a folder; start at {@link
 * dev.smartasync.examples.sitecheck.fetch.Fetcher}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.fetch;

import org.jspecify.annotations.NullMarked;
