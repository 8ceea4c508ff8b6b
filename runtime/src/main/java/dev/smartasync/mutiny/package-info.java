/** Mutiny types as stages; {@link dev.smartasync.mutiny.MutinyStages} is the entry point. */
@NullMarked
package dev.smartasync.mutiny;

import org.jspecify.annotations.NullMarked;
