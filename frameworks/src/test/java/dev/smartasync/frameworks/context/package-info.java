/** What travels with a body, through Micrometer's context propagation. */
@NullMarked
package dev.smartasync.frameworks.context;

import org.jspecify.annotations.NullMarked;
