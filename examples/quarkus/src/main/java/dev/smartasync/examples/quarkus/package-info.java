/**
 * An application under the rules of Quarkus with a blocking repository; {@link
 * dev.smartasync.examples.quarkus.Shop} starts it.
 */
@NullMarked
package dev.smartasync.examples.quarkus;

import org.jspecify.annotations.NullMarked;
