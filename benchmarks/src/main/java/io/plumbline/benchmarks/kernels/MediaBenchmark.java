package io.plumbline.benchmarks.kernels;

import io.plumbline.domain.mix.response.CarryOver;
import io.plumbline.domain.mix.response.ConcaveHillCurve;
import io.plumbline.domain.mix.response.Curve;
import io.plumbline.domain.mix.response.GeometricCarryOver;
import io.plumbline.domain.mix.response.HillCurve;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Carry-over and saturation of one channel, with their derivatives. */
@NullUnmarked // JMH sets the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MediaBenchmark {

  @Param({"156", "1040"})
  public int weeks;

  private final CarryOver carryOver = new GeometricCarryOver(13);
  private final Curve concave = new ConcaveHillCurve();
  private final Curve free = new HillCurve();
  private final double[] position = {0.4, 0.3, 0.5};

  private double[] exposure;
  private double[] pressure;
  private double[][] pressureBy;
  private double[][] scratch;
  private double[] response;
  private double[] slope;
  private double[][] by;

  @Setup
  public void fill() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    exposure = new double[weeks];
    for (int t = 0; t < weeks; t++) {
      exposure[t] = random.nextInt(4) == 0 ? 0 : random.nextExponential();
    }
    pressure = new double[weeks];
    pressureBy = new double[1][weeks];
    scratch = carryOver.scratch(0, weeks, 1);
    response = new double[weeks];
    slope = new double[weeks];
    by = new double[2][weeks];
    geometric_adstock();
  }

  @Benchmark
  public double[] geometric_adstock() {
    carryOver.apply(position, 0, exposure, 0, 1, pressure, pressureBy, scratch);
    return pressure;
  }

  @Benchmark
  public double[] hill_saturation() {
    concave.apply(position, 1, pressure, weeks, response, slope, by);
    return response;
  }

  @Benchmark
  public double[] hill_saturation_with_free_slope() {
    free.apply(position, 1, pressure, weeks, response, slope, by);
    return response;
  }
}
