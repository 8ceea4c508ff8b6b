/** The facades of frameworks; {@link dev.smartasync.frameworks.facade.LazyFacadeContract} first. */
@NullMarked
package dev.smartasync.frameworks.facade;

import org.jspecify.annotations.NullMarked;
