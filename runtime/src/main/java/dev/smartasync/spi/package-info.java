/**
 * What integrations implement; each is found by {@link java.util.ServiceLoader} or given to {@link
 * dev.smartasync.SmartRuntime.Builder}.
 */
@NullMarked
package dev.smartasync.spi;

import org.jspecify.annotations.NullMarked;
