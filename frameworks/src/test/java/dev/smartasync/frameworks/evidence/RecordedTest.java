package dev.smartasync.frameworks.evidence;

import static dev.smartasync.frameworks.evidence.Fact.DETECTED;
import static dev.smartasync.frameworks.evidence.Fact.RESUMES;
import static dev.smartasync.frameworks.evidence.Framework.ARMERIA;
import static dev.smartasync.frameworks.evidence.Framework.AWS_CRT;
import static dev.smartasync.frameworks.evidence.Framework.NETTY;
import static dev.smartasync.frameworks.evidence.Framework.SWING;
import static dev.smartasync.frameworks.evidence.Framework.VERTX;
import static dev.smartasync.frameworks.evidence.Result.Outcome.FAILED;
import static dev.smartasync.frameworks.evidence.Result.Outcome.PASSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.util.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedTest {

  @Test
  void aCellIsFilledIfATestPassedAndNoneFailed() {
    List<String> table =
        Table.of(
            List.of(
                new Result(SWING, "JDK", DETECTED, PASSED, "four"),
                new Result(VERTX, "5.2.3", DETECTED, PASSED, "one"),
                new Result(NETTY, "4.1.140.Final", RESUMES, PASSED, "two"),
                new Result(NETTY, "4.1.140.Final", DETECTED, PASSED, "two"),
                new Result(NETTY, "4.1.140.Final", DETECTED, FAILED, "three"),
                new Result(NETTY, "4.1.9.Final", DETECTED, FAILED, "three"),
                new Result(NETTY, "4.1.9.Final", RESUMES, PASSED, "two")));
    assertThat(table.subList(2, table.size()))
        .containsExactly(
            "| Netty | 4.1.9.Final |  | yes |  |  |  |",
            "| Netty | 4.1.140.Final |  | yes |  |  |  |",
            "| Vert.x | 5.2.3 | yes |  |  |  |  |",
            "| Swing | JDK | yes |  |  |  |  |");
  }

  @Test
  void versionsAreThoseOfTheJars() {
    assertThat(Version.identify().values())
        .extracting(Version::artifactVersion)
        .contains(NETTY.version());
    assertThat(ARMERIA.version())
        .isEqualTo(com.linecorp.armeria.common.util.Version.get("armeria").artifactVersion());
    assertThat(AWS_CRT.version()).matches("\\d+(\\.\\d+)+"); // only the jar's name says it
    assertThat(SWING.version()).isEqualTo("JDK");
  }
}
