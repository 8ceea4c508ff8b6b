/**
 * Writes the facades of annotated types; {@link dev.smartasync.processor.SmartAsyncProcessor} is
 * the entry point.
 */
@NullMarked
package dev.smartasync.processor;

import org.jspecify.annotations.NullMarked;
