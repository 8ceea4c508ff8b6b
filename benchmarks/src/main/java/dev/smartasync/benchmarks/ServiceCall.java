package dev.smartasync.benchmarks;

import java.util.concurrent.Executor;

/** A call of the blocking service, handed off by hand. */
final class ServiceCall extends HandOff {

  private final BlockingService service;
  private final int number;

  ServiceCall(BlockingService service, int number, Executor loop) {
    super(loop);
    this.service = service;
    this.number = number;
  }

  @Override
  protected Integer body() {
    return service.call(number);
  }
}
