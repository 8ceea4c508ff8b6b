/** Random crossings with every call accounted for: {@link dev.smartasync.stress.soak.Soak}. */
@NullMarked
package dev.smartasync.stress.soak;

import org.jspecify.annotations.NullMarked;
