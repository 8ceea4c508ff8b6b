/**
 * The server, on an event loop that is never held; start at {@link
 * dev.smartasync.examples.sitecheck.server.CheckServer}.
 */
@NullMarked
package dev.smartasync.examples.sitecheck.server;

import org.jspecify.annotations.NullMarked;
