/** The programs that the guides show; {@link dev.smartasync.docs.Weather} is the first of them. */
@NullMarked
package dev.smartasync.docs;

import org.jspecify.annotations.NullMarked;
