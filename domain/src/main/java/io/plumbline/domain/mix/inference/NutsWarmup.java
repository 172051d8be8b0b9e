package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.DualAveraging;
import io.plumbline.domain.numeric.Lbfgs;
import io.plumbline.domain.numeric.LogDensity;
import io.plumbline.domain.numeric.Metric;
import io.plumbline.domain.numeric.NutsChain;
import io.plumbline.domain.numeric.RunningCovariance;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Chains that find their way from around the optimum to a shared metric and step size. */
final class NutsWarmup {

  /*
   * Warm-up goes by windows: a start, windows that double, after each of which the metric becomes
   * what all chains together have seen in it, and a last stretch for the step size alone. Once a
   * window shows much the shape its own metric had, the remaining ones are left out: the first
   * metric, from the curvature at the optimum, is often good enough for that to be the first.
   *
   * All chains end a window before any begins the next, and what they have seen is merged in their
   * order: so the draws depend on no scheduling, and a window is a batch that one thread can run.
   */

  private static final double ACCEPTANCE = 0.85;
  private static final int OPTIMUM_STEPS = 500;
  private static final double OPTIMUM_TOLERANCE = 1e-3;
  private static final int START_ATTEMPTS = 50;

  private final SamplerSettings settings;
  private final Batch batch;
  private final NutsChain[] chains;
  private final DualAveraging[] steps;
  private Metric metric;
  private int taken;

  /** Chains at draws of what the density looks like at its optimum. */
  NutsWarmup(Target target, SamplerSettings settings, Batch batch) {
    this.settings = settings;
    this.batch = batch;
    double[] scales = target.scales();
    this.chains = new NutsChain[settings.chains()];
    this.steps = new DualAveraging[settings.chains()];
    batch.stage("Looking for the optimum", 0.02, 0.05, 1);
    double[] optimum = target.start();
    Lbfgs.maximise(target.density(), optimum, scales, OPTIMUM_STEPS, OPTIMUM_TOLERANCE);
    this.metric = Metric.first(target.density(), optimum, scales);
    SplittableGenerator source = NutsSampler.generator(settings);
    for (int c = 0; c < chains.length; c++) {
      SplittableGenerator own = source.split();
      LogDensity density = target.density();
      double[] start = around(optimum, density, metric, own);
      chains[c] = new NutsChain(density, start, metric, own);
      steps[c] = new DualAveraging(ACCEPTANCE);
    }
  }

  /** Returns a draw of the metric's normal density around {@code optimum}. */
  private static double[] around(
      double[] optimum, LogDensity density, Metric metric, SplittableGenerator random) {
    int n = optimum.length;
    double[] gradient = new double[n];
    double[] normal = new double[n];
    double[] start = new double[n];
    for (int attempt = 0; attempt < START_ATTEMPTS; attempt++) {
      for (int i = 0; i < n; i++) {
        normal[i] = random.nextGaussian();
      }
      metric.position(normal, start);
      for (int i = 0; i < n; i++) {
        start[i] += optimum[i];
      }
      if (Double.isFinite(density.at(start, gradient))) {
        return start;
      }
    }
    return optimum.clone();
  }

  /** Returns the chains, warmed up, with one metric and one step size. */
  NutsChain[] chains() {
    WarmupSchedule schedule = WarmupSchedule.of(settings.warmup());
    batch.stage("Warming up", 0.05, 0.45, (long) settings.warmup() * chains.length);
    window(schedule.start());
    for (int length : schedule.windows()) {
      if (learn(window(length))) {
        break;
      }
    }
    window(schedule.last());
    double logStep = 0;
    for (DualAveraging step : steps) {
      logStep += step.logAverage() / steps.length;
    }
    for (NutsChain chain : chains) {
      chain.stepSize(Math.exp(logStep));
    }
    return chains;
  }

  /** Returns how many draws a chain were taken. */
  int taken() {
    return taken;
  }

  /** Runs all chains for so many draws; returns what they have seen together. */
  private RunningCovariance window(int length) {
    RunningCovariance[] seen = new RunningCovariance[chains.length];
    batch.run(chains.length, c -> seen[c] = window(c, length));
    taken += length;
    RunningCovariance together = metric.nothingSeen();
    for (RunningCovariance one : seen) {
      together.merge(one);
    }
    return together;
  }

  private RunningCovariance window(int c, int length) {
    NutsChain chain = chains[c];
    RunningCovariance seen = metric.nothingSeen();
    steps[c].restart(chain.findStepSize());
    for (int i = 0; i < length; i++) {
      chain.transition();
      chain.stepSize(steps[c].next(chain.acceptance()));
      seen.add(chain.position());
      batch.step();
    }
    return seen;
  }

  /** Takes what was seen as metric; tells whether the one it was seen with agrees. */
  private boolean learn(RunningCovariance seen) {
    Metric old = metric;
    metric = old.learnt(seen);
    for (NutsChain chain : chains) {
      chain.metric(metric);
    }
    return old.agrees(metric);
  }
}
