package dev.smartasync.docs.adapters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.smartasync.SmartRuntime;
import org.junit.jupiter.api.Test;

class ParcelsTest {
  /** What a caller that blocks wants. */
  interface Tracking {
    String track(String number);

    String delivery();
  }

  @Test
  void aGeneratedFacadeAwaitsTheTypes() {
    Parcels parcels = new Parcels();
    parcels.delivery.succeed("delivered");
    ParcelsSync sync = ParcelsSync.of(parcels);

    assertThat(sync.track("A1")).isEqualTo("A1 is on its way");
    assertThat(sync.delivery()).isEqualTo("delivered");
  }

  @Test
  void cancellingWhatItReturnsCancelsThePromise() {
    Parcels parcels = new Parcels();

    assertThat(ParcelsAsync.of(parcels).delivery().cancel(true)).isTrue();

    assertThat(parcels.delivery.isCancelled()).isTrue();
  }

  @Test
  void aFacadeWithoutGeneratedCodeDoesSoToo() {
    Parcels parcels = new Parcels();
    parcels.delivery.succeed("delivered");
    // tag::builder[]
    SmartRuntime runtime = SmartRuntime.builder().adapter(TaskStages.class).build();
    Tracking tracking = runtime.facade(Tracking.class, parcels);
    // end::builder[]
    try (runtime) {
      assertThat(tracking.track("A1")).isEqualTo("A1 is on its way");
      assertThat(tracking.delivery()).isEqualTo("delivered");
    }
  }
}
