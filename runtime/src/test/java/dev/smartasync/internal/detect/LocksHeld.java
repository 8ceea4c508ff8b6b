package dev.smartasync.internal.detect;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which locks the current thread holds, but for those of whoever runs the test. */
public final class LocksHeld {
  private LocksHeld() {}

  /** Returns the classes of the monitors and of the owned locks. */
  public static List<String> here() {
    ThreadInfo[] infos =
        ManagementFactory.getThreadMXBean()
            .getThreadInfo(new long[] {Thread.currentThread().threadId()}, true, true);
    return Stream.concat(
            Arrays.stream(infos[0].getLockedMonitors()),
            Arrays.stream(infos[0].getLockedSynchronizers()))
        .map(LockInfo::getClassName)
        .filter(name -> !name.startsWith("java.io.") && !name.contains("ThreadPoolExecutor"))
        .toList();
  }
}
