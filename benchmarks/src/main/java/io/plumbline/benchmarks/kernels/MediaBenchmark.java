package io.plumbline.benchmarks.kernels;

import io.plumbline.domain.mix.kernel.AdstockKernel;
import io.plumbline.domain.mix.kernel.SaturationKernel;
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

  private double[] exposure;
  private double[] pressure;
  private double[] pressureByAlpha;
  private double[] response;
  private double[] byAlpha;
  private double[] byLogSlope;

  @Setup
  public void fill() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
    exposure = new double[weeks];
    for (int t = 0; t < weeks; t++) {
      exposure[t] = random.nextInt(4) == 0 ? 0 : random.nextExponential();
    }
    pressure = new double[weeks];
    pressureByAlpha = new double[weeks];
    response = new double[weeks];
    byAlpha = new double[weeks];
    byLogSlope = new double[weeks];
    geometric_adstock();
  }

  @Benchmark
  public double[] geometric_adstock() {
    AdstockKernel.geometric(exposure, 0, 13, 0.6, pressure, pressureByAlpha);
    return pressure;
  }

  @Benchmark
  public double[] hill_saturation() {
    SaturationKernel.concaveHill(pressure, pressureByAlpha, weeks, 1.3, response, byAlpha);
    return response;
  }

  @Benchmark
  public double[] hill_saturation_with_free_slope() {
    SaturationKernel.hill(
        pressure, pressureByAlpha, weeks, 1.3, 1.7, response, byAlpha, byLogSlope);
    return response;
  }
}
