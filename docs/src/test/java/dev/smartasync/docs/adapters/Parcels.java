package dev.smartasync.docs.adapters;

import dev.smartasync.SmartAsync;

// tag::foreign[]
@SmartAsync(adapters = TaskStages.class)
public class Parcels {
  public Task<String> track(String number) {
    return done -> done.accept(number + " is on its way");
  }

  // end::foreign[]

  public final Promise<String> delivery = new Promise<>();

  public Promise<String> delivery() {
    return delivery;
  }
}
