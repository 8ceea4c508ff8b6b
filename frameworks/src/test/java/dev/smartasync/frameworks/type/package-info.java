/** The asynchronous types of the frameworks. */
@NullMarked
package dev.smartasync.frameworks.type;

import org.jspecify.annotations.NullMarked;
