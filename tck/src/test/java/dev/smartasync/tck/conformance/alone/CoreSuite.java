package dev.smartasync.tck.conformance.alone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import dev.smartasync.tck.CallerKind;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * A program of its own that runs the core suite with what is on its class path. Its argument are
 * the callers of frameworks that it must find there, no more and no fewer. It prints how many tests
 * succeeded, and ends with 1 where one failed.
 */
public final class CoreSuite {
  private static final EnumSet<CallerKind> WITHOUT_FRAMEWORK =
      EnumSet.of(
          CallerKind.PLATFORM_THREAD,
          CallerKind.VIRTUAL_THREAD,
          CallerKind.BUILT_IN_LOOP,
          CallerKind.SWING_THREAD);

  private CoreSuite() {}

  public static void main(String[] arguments) {
    Set<CallerKind> callers = EnumSet.complementOf(WITHOUT_FRAMEWORK);
    callers.removeIf(kind -> !kind.isAvailable());
    if (!callers.toString().equals(arguments[0])) {
      throw new AssertionError("There are " + callers + ", not " + arguments[0]);
    }
    LauncherDiscoveryRequest core =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                selectPackage("dev.smartasync.tck.conformance"),
                selectPackage("dev.smartasync.tck.executor"))
            .filters(
                includeClassNamePatterns(".*Test"),
                excludeClassNamePatterns(
                    ".*\\.(FrameworksTest|NoFrameworkTest|EachAloneTest|WarmThreadsTest)"))
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(core, listener);
    TestExecutionSummary summary = listener.getSummary();
    summary.printFailuresTo(new PrintWriter(System.out, true, UTF_8), 10);
    System.out.println("succeeded: " + summary.getTestsSucceededCount());
    System.exit(summary.getTotalFailureCount() == 0 ? 0 : 1);
  }
}
