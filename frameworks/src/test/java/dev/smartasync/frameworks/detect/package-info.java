/** That each framework's loops are recognised, and nothing else is. */
@NullMarked
package dev.smartasync.frameworks.detect;

import org.jspecify.annotations.NullMarked;
