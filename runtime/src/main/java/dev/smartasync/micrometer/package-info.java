/** Micrometer, where it is there. */
@NullMarked
package dev.smartasync.micrometer;

import org.jspecify.annotations.NullMarked;
