package io.plumbline.domain.mix.response;

import static io.plumbline.domain.mix.response.Families.HISTORY;
import static io.plumbline.domain.mix.response.Families.PERIODS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gradient evaluates every family thousands of times: nothing may be left behind. */
class AllocationOfFamiliesTest {

  private static final int CALLS = 200;

  static Stream<CarryOver> carryOvers() {
    return Families.carryOvers();
  }

  static Stream<Curve> curves() {
    return Families.curves();
  }

  @ParameterizedTest
  @MethodSource("carryOvers")
  void carrying_over_allocates_nothing(CarryOver family) {
    double[] position = Families.position(family, new Random(1));
    double[] exposure = Families.exposure(HISTORY + PERIODS, 1, new Random(2));
    double[] pressure = new double[PERIODS];
    double[] gradient = new double[position.length];
    double[][] byParameter = new double[position.length][PERIODS];
    double[][] scratch = family.scratch(HISTORY, PERIODS, 1);
    assertNothingAllocated(
        () -> {
          family.apply(position, 0, exposure, HISTORY, 1, pressure, byParameter, scratch);
          family.carry(position, 0, exposure, HISTORY, 1, pressure, scratch);
          family.logPrior(position, 0, gradient);
        });
  }

  @ParameterizedTest
  @MethodSource("curves")
  void saturating_allocates_nothing(Curve family) {
    double[] position = Families.position(family, new Random(1));
    double[] pressure = Families.exposure(PERIODS, 1, new Random(2));
    double[] response = new double[PERIODS];
    double[] slope = new double[PERIODS];
    double[] gradient = new double[position.length];
    double[][] byParameter = new double[position.length][PERIODS];
    assertNothingAllocated(
        () -> {
          family.apply(position, 0, pressure, PERIODS, response, slope, byParameter);
          family.prepare(position, 0, pressure, PERIODS, slope);
          family.values(position, 0, slope, PERIODS, 1.1, response);
          family.total(position, 0, slope, PERIODS, 1.1);
          family.logPrior(position, 0, gradient);
        });
  }

  private static void assertNothingAllocated(Runnable calls) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    calls.run();
    threads.getCurrentThreadAllocatedBytes();
    long before = threads.getCurrentThreadAllocatedBytes();
    for (int call = 0; call < CALLS; call++) {
      calls.run();
    }
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    assertThat(allocated).isLessThan(CALLS);
  }
}
