package dev.smartasync.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.spi.Crossing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DispatchTest {

  @ParameterizedTest
  @CsvSource({
    "VALUE,  MAY_BLOCK,      BLOCKING,     PASS_THROUGH",
    "VALUE,  MAY_BLOCK,      ASYNCHRONOUS, AWAIT",
    "VALUE,  REENTRANT_LOOP, BLOCKING,     PASS_THROUGH",
    "VALUE,  REENTRANT_LOOP, ASYNCHRONOUS, AWAIT",
    "VALUE,  EVENT_LOOP,     BLOCKING,     REFUSE",
    "VALUE,  EVENT_LOOP,     ASYNCHRONOUS, REFUSE",
    "STAGE,  MAY_BLOCK,      BLOCKING,     OFFLOAD",
    "STAGE,  MAY_BLOCK,      ASYNCHRONOUS, PASS_THROUGH",
    "STAGE,  REENTRANT_LOOP, BLOCKING,     OFFLOAD",
    "STAGE,  REENTRANT_LOOP, ASYNCHRONOUS, PASS_THROUGH",
    "STAGE,  EVENT_LOOP,     BLOCKING,     OFFLOAD",
    "STAGE,  EVENT_LOOP,     ASYNCHRONOUS, PASS_THROUGH",
    "EITHER, MAY_BLOCK,      BLOCKING,     INLINE",
    "EITHER, MAY_BLOCK,      ASYNCHRONOUS, PASS_THROUGH",
    "EITHER, REENTRANT_LOOP, BLOCKING,     OFFLOAD",
    "EITHER, REENTRANT_LOOP, ASYNCHRONOUS, PASS_THROUGH",
    "EITHER, EVENT_LOOP,     BLOCKING,     OFFLOAD",
    "EITHER, EVENT_LOOP,     ASYNCHRONOUS, PASS_THROUGH",
  })
  void everyCrossingIsTheOneInTheTable(
      Demand demand, ThreadKind thread, Colour colour, Crossing crossing) {
    assertThat(Dispatch.decide(demand, thread, colour)).isEqualTo(crossing);
  }
}
