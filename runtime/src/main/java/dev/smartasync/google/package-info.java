/** Google API futures as stages; {@link dev.smartasync.google.ApiStages} is the entry point. */
@NullMarked
package dev.smartasync.google;

import org.jspecify.annotations.NullMarked;
