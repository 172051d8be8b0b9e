package io.plumbline.domain.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.IndexedSyntheticControl;
import io.plumbline.domain.experiment.readout.Markets;
import io.plumbline.domain.job.ProgressListener;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The largest panel that is asked for, with the slower estimator. */
final class TwoHundredGeosTest {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void a_design_over_two_hundred_geos_takes_less_than_a_minute() {
    GeoPanel panel = Markets.steady(200, 180, 0.03, 5);
    DesignRequest request =
        DesignRequest.of(panel, DesignConstraints.HOLDOUT, new Intervention.Added(0.1));
    long cpu = THREADS.getCurrentThreadCpuTime();
    long before = System.nanoTime();
    DesignOutcome outcome =
        new MarketSelection(new IndexedSyntheticControl())
            .design(request, Markets.random(1), ProgressListener.NONE);
    Duration wall = Duration.ofNanos(System.nanoTime() - before);
    // other work on the machine does not count: it takes one thread
    Duration took = Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu);
    System.out.printf(
        "design of 200 geos x 180 days: %d ms of processor, %d ms by the clock%n",
        took.toMillis(), wall.toMillis());

    assertThat(outcome).isInstanceOf(DesignOutcome.Feasible.class);
    assertThat(took).isLessThan(Duration.ofSeconds(60));
  }
}
