/**
 * Buttons that ask a slow service; {@link dev.smartasync.examples.desktop.SwingForecast} shows one.
 */
@NullMarked
package dev.smartasync.examples.desktop;

import org.jspecify.annotations.NullMarked;
