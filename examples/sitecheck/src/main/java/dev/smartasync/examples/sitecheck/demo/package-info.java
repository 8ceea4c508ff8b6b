/**
 * Runs the tool both ways and measures it; start at {@link
 * dev.smartasync.examples.sitecheck.demo.Demo}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.demo;

import org.jspecify.annotations.NullMarked;
