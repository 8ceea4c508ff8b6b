/**
 * What generated facades call; {@link dev.smartasync.generated.Crossings} is the entry point. Not
 * meant to be called by hand, and free to change together with the annotation processor.
 */
@NullMarked
package dev.smartasync.generated;

import org.jspecify.annotations.NullMarked;
