/** Kotlin coroutines as stages; {@link dev.smartasync.kotlin.KotlinStages} is the entry point. */
@NullMarked
package dev.smartasync.kotlin;

import org.jspecify.annotations.NullMarked;
