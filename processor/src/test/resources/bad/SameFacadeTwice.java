package bad;

import dev.smartasync.SmartAsync;

@SmartAsync(
    of = {
      java.util.concurrent.Flow.Subscription.class,
      Flow.Subscription.class
    })
interface SameFacadeTwice {}

interface Flow {
  interface Subscription {
    void cancel();
  }
}

//! 8: Flow_SubscriptionSync, a facade of Subscription, exists already; facades are new types in the package of their annotation; rename one of the two, or leave that facade out of facades
//! 8: Flow_SubscriptionAsync, a facade of Subscription, exists already; facades are new types in the package of their annotation; rename one of the two, or leave that facade out of facades
