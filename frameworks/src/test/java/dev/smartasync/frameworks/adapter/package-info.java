/** A type of somebody else's, and facades of somebody else's methods that return it. */
@NullMarked
@SmartAsync(
    of = Courier.class,
    facades = {Facade.SYNC, Facade.ASYNC, Facade.SMART, Facade.REACTOR, Facade.VERTX},
    adapters = ParcelStages.class)
package dev.smartasync.frameworks.adapter;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import org.jspecify.annotations.NullMarked;
