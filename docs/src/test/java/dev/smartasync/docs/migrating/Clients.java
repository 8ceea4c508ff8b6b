package dev.smartasync.docs.migrating;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;
import java.util.concurrent.ExecutorService;

// tag::clients[]
/** Asks for ExecutorServiceSync, in this package: the futures of {@code submit} are waited for. */
@SmartAsync(
    of = ExecutorService.class,
    facades = Facade.SYNC,
    nonBlocking = {"isShutdown", "isTerminated"})
interface Clients {}
// end::clients[]
