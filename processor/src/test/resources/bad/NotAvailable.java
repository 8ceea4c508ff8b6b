package bad;

import dev.smartasync.Facade;
import dev.smartasync.SmartAsync;

@SmartAsync(facades = {Facade.SYNC, Facade.REACTOR, Facade.MUTINY, Facade.RXJAVA, Facade.VERTX})
public interface NotAvailable {
  int count();
}

//! 6: Facade.REACTOR is not available yet; facades can be SYNC, ASYNC and SMART; remove REACTOR
//! 6: Facade.MUTINY is not available yet; facades can be SYNC, ASYNC and SMART; remove MUTINY
//! 6: Facade.RXJAVA is not available yet; facades can be SYNC, ASYNC and SMART; remove RXJAVA
//! 6: Facade.VERTX is not available yet; facades can be SYNC, ASYNC and SMART; remove VERTX
