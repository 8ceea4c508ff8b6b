package dev.smartasync.benchmarks;

import org.openjdk.jmh.Main;

/**
 * JMH without forks: it ends with the last benchmark, whatever threads that libraries have left.
 */
public final class Unforked {

  private Unforked() {}

  /** Takes JMH's options. */
  public static void main(String[] options) throws Exception {
    Main.main(options);
    System.exit(0);
  }
}
