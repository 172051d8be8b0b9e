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

/**
 * The largest panel that is asked for, with the slower estimator: 200 geos with {@code
 * -Dplumbline.referee=1000}, 80 in every run, in the part of the time that is theirs.
 */
final class TwoHundredGeosTest {

  private static final int GEOS = Integer.getInteger("plumbline.referee", 100) < 1000 ? 80 : 200;
  private static final Duration LONGEST = Duration.ofSeconds(60L * GEOS / 200);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  @Test
  void a_design_over_two_hundred_geos_takes_less_than_a_minute() {
    GeoPanel panel = Markets.steady(GEOS, 180, 0.03, 5);
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
        "design of %d geos x 180 days: %d ms of processor, %d ms by the clock%n",
        GEOS, took.toMillis(), wall.toMillis());

    assertThat(outcome).isInstanceOf(DesignOutcome.Feasible.class);
    assertThat(took).isLessThan(LONGEST);
  }
}
