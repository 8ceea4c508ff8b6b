package dev.smartasync.benchmarks;

import dev.smartasync.SmartAsync;

/** Ten targets of ten types. */
final class Ten {

  private Ten() {}

  /** One of them. */
  @SmartAsync
  public static class A extends Work {}

  /** One of them. */
  @SmartAsync
  public static class B extends Work {}

  /** One of them. */
  @SmartAsync
  public static class C extends Work {}

  /** One of them. */
  @SmartAsync
  public static class D extends Work {}

  /** One of them. */
  @SmartAsync
  public static class E extends Work {}

  /** One of them. */
  @SmartAsync
  public static class F extends Work {}

  /** One of them. */
  @SmartAsync
  public static class G extends Work {}

  /** One of them. */
  @SmartAsync
  public static class H extends Work {}

  /** One of them. */
  @SmartAsync
  public static class I extends Work {}

  /** One of them. */
  @SmartAsync
  public static class J extends Work {}
}
