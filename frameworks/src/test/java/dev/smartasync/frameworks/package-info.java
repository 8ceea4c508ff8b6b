/** How SmartAsync behaves in each framework, shown on the real ones. */
@NullMarked
package dev.smartasync.frameworks;

import org.jspecify.annotations.NullMarked;
