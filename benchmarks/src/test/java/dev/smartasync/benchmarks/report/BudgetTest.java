package dev.smartasync.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a budget is met is what the figures say, for the worst of all callers. */
class BudgetTest {

  private static final Subject SUBJECT = Subject.program("a crossing", "Crossing", "facade");

  @TempDir Path directory;

  private final List<String> entries = new ArrayList<>();

  private void measured(String contender, String caller, double nanos) {
    entries.add(
        """
        {"benchmark": "Crossing.%s", "params": {"caller": "%s"}, "score": %s, "unit": "ns"}
        """
            .formatted(contender, caller, nanos));
  }

  private Budget.Check check(Limit limit) throws IOException {
    Files.writeString(directory.resolve("Program.json"), entries.toString());
    return SUBJECT.atMost("so much", limit).check(Results.read(directory)).orElseThrow();
  }

  @Test
  @DisplayName("At the limit it is met, beyond it missed by so much")
  void limit() throws IOException {
    measured("facade", "loop", 114);
    measured("byHand", "loop", 100);

    assertThat(check(Limit.contender("byHand").times(1.15)).met()).isTrue();
    assertThat(check(Limit.contender("byHand").plus(13)).met()).isFalse();
    assertThat(check(Limit.of(100)).miss()).isEqualTo("14.0 %");
  }

  @Test
  @DisplayName("The worst caller counts, beside what others take for the same caller")
  void worst() throws IOException {
    measured("facade", "loop", 100);
    measured("byHand", "loop", 100);
    measured("facade", "thread", 30);
    measured("byHand", "thread", 20);

    Budget.Check check = check(Limit.contender("byHand").times(1.15));

    assertThat(check.met()).isFalse();
    assertThat(check.measured().where()).isEqualTo("caller thread");
  }

  @Test
  @DisplayName("The best peer is the quickest of them, and neither hand-written nor SmartAsync")
  void bestPeer() throws IOException {
    measured("facade", "loop", 100);
    measured("byHand", "loop", 10);
    measured("runtime", "loop", 20);
    measured("reactor", "loop", 90);
    measured("vertx", "loop", 80);

    assertThat(check(Limit.bestPeer()).limit()).isEqualTo(80);
  }

  @Test
  @DisplayName("Where peers have few threads they are peers of the bounded executor only")
  void peersWithFewThreads() throws IOException {
    measured("facade", "loop", 100);
    measured("bounded", "loop", 20);
    measured("vertx", "loop", 80);

    Files.writeString(directory.resolve("Program.json"), entries.toString());
    Results results = Results.read(directory);
    assertThat(SUBJECT.atMost("so much", Limit.bestPeer()).check(results)).isEmpty();
    assertThat(
            SUBJECT.contender(Contender.BOUNDED).atMost("so much", Limit.bestPeer()).check(results))
        .hasValueSatisfying(check -> assertThat(check.limit()).isEqualTo(80));
  }

  @Test
  @DisplayName("What was measured elsewhere is a limit only if it was the same contender")
  void elsewhere() throws IOException {
    measured("facade", "loop", 100);
    measured("byHand", "thread", 10);
    measured("facade", "thread", 50);

    Budget.Check check = check(Limit.elsewhere(Setting.PROGRAM, Map.of("caller", "thread")));

    assertThat(check.limit()).isEqualTo(50);
    assertThat(check.measured().where()).isEqualTo("caller loop");
  }

  @Test
  @DisplayName(
      "A reason is looked for by parameter, then by crossing; one for time is none for bytes")
  void scopes() {
    Subject warm = SUBJECT.in(Setting.WARM).with("batch", "1000x10");

    assertThat(warm.atMost("so much", Limit.of(1)).scopes())
        .containsExactly(
            new Budget.Scope("Crossing.warm.1000x10", ", batch 1000x10"),
            new Budget.Scope("Crossing.warm", ""));
    assertThat(warm.allocating("so much", Limit.of(1)).scopes())
        .containsExactly(
            new Budget.Scope("Crossing.warm.1000x10.bytes", ", batch 1000x10, bytes"),
            new Budget.Scope("Crossing.warm.bytes", ", bytes"));
  }
}
