package dev.smartasync.internal.detect;

import java.lang.invoke.MethodHandle;

/** The event loops of the AWS Common Runtime: native threads, which have a name and no more. */
record AwsCrtThreads() implements Ambient {
  @Override
  public String name() {
    return "AWS CRT";
  }

  @Override
  public String packageName() {
    return "software.amazon.awssdk.crt.io";
  }

  @Override
  public String className() {
    return "software.amazon.awssdk.crt.io.EventLoopGroup";
  }

  @Override
  public MethodHandle question(ClassLoader loader) {
    return NamedThreads.startingWith("AwsEventLoop");
  }
}
