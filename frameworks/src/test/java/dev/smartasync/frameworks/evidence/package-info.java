/** Which test showed what of which framework; begin at {@link Shows}. */
@NullMarked
package dev.smartasync.frameworks.evidence;

import org.jspecify.annotations.NullMarked;
