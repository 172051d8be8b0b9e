package io.plumbline.benchmarks.kernels;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.kernel.LinearBlock;
import io.plumbline.domain.numeric.LogDensity;
import java.util.concurrent.TimeUnit;
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

/** What the sampler asks for at every step: the log posterior with its gradient. */
@NullUnmarked // JMH sets the fields
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class DensityBenchmark {

  @Param({"national_156x4", "national_156x8", "national_208x14"})
  public String model;

  private LogDensity density;
  private double[] position;
  private double[] gradient;
  private LinearBlock block;
  private double[] residual;
  private double[] byMedia;
  private double[] byScale;
  private double[][] scratch;

  @Setup
  public void resolve() {
    ResolvedMixModel resolved = ResolvedSet.of(model);
    PosteriorTarget target = new PosteriorTarget(resolved);
    density = target.density();
    position = target.start();
    gradient = new double[position.length];
    block = resolved.block();
    residual = resolved.scaledOutcome();
    byMedia = new double[residual.length];
    byScale = new double[2];
    scratch = block.scratch();
  }

  @Benchmark
  public double log_posterior_and_gradient() {
    return density.at(position, gradient);
  }

  @Benchmark
  public double collapsed_likelihood_and_gradient() {
    return block.logLikelihood(residual, 0.4, 0.1, byMedia, byScale, scratch);
  }
}
