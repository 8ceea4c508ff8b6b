/**
 * What crossing between the two worlds cost; start at {@link
 * dev.smartasync.examples.sitecheck.measure.CrossingLog}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.measure;

import org.jspecify.annotations.NullMarked;
