package io.plumbline.domain.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.IndexedSyntheticControl;
import io.plumbline.domain.job.ProgressListener;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The largest panel that is asked for, with the slower estimator. */
final class TwoHundredGeosTest {

  @Test
  void a_design_over_two_hundred_geos_takes_less_than_a_minute() {
    GeoPanel panel = Panels.steady(200, 180, 0.03, 5);
    DesignRequest request =
        DesignRequest.of(panel, DesignConstraints.HOLDOUT, new Intervention.Added(0.1));
    long before = System.nanoTime();
    DesignOutcome outcome =
        new MarketSelection(new IndexedSyntheticControl())
            .design(request, Panels.random(1), ProgressListener.NONE);
    Duration took = Duration.ofNanos(System.nanoTime() - before);
    System.out.println("design of 200 geos x 180 days: " + took.toMillis() + " ms");

    assertThat(outcome).isInstanceOf(DesignOutcome.Feasible.class);
    assertThat(took).isLessThan(Duration.ofSeconds(60));
  }
}
