package dev.smartasync.internal.detect;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * The callers of gRPC's blocking stubs, which run what the call has to run, listeners included,
 * while they wait. gRPC leaves no mark on the thread: the stack is all there is.
 */
record GrpcCallers() implements Ambient {
  /** The beginning of the names of its executors that the caller drains. */
  private static final String DRAINING = "io.grpc.stub.ClientCalls$Thread";

  @Override
  public String name() {
    return "gRPC";
  }

  @Override
  public String packageName() {
    return "io.grpc.stub";
  }

  @Override
  public String className() {
    return "io.grpc.stub.ClientCalls";
  }

  @Override
  public MethodHandle question(ClassLoader loader) {
    try {
      MethodHandle hold =
          MethodHandles.lookup()
              .findStatic(Stacks.class, "hold", methodType(boolean.class, String.class));
      return MethodHandles.insertArguments(hold, 0, DRAINING);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
