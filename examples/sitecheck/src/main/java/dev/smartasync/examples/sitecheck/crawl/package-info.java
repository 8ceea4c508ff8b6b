/**
 * The order of visits, and two ways to drive them: {@link
 * dev.smartasync.examples.sitecheck.crawl.BlockingCrawl} waits, {@link
 * dev.smartasync.examples.sitecheck.crawl.AsyncCrawl} never does.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.crawl;

import org.jspecify.annotations.NullMarked;
