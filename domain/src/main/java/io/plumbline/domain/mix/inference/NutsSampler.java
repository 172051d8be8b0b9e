package io.plumbline.domain.mix.inference;

import io.plumbline.domain.numeric.DualAveraging;
import io.plumbline.domain.numeric.Lbfgs;
import io.plumbline.domain.numeric.LogDensity;
import io.plumbline.domain.numeric.Metric;
import io.plumbline.domain.numeric.MetricLearner;
import io.plumbline.domain.numeric.NutsChain;
import io.plumbline.domain.numeric.RunningCovariance;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * The No-U-Turn sampler: several chains from jittered starts around the optimum, a windowed warm-up
 * whose covariance is pooled over the chains, then draws.
 */
public final class NutsSampler implements Sampler {

  /*
   * Warm-up windows are Stan's: a start, doubling windows after each of which the metric becomes the
   * covariance of that window's draws, and a last stretch for the step size alone. All chains end a
   * window before any begins the next, and covariances are merged in the order of the chains: so the
   * draws depend on no scheduling, and each window is a batch that one thread can run too.
   */

  private static final double ACCEPTANCE = 0.9;
  private static final int OPTIMUM_STEPS = 200;

  @Override
  public Chains sample(Target target, SamplerSettings settings, Batch batch) {
    Run run = new Run(target, settings, batch);
    run.warmUp();
    return run.draw();
  }

  /** Returns the generator all randomness of these settings comes from. */
  static SplittableGenerator generator(SamplerSettings settings) {
    return RandomGeneratorFactory.<SplittableGenerator>of("L64X128MixRandom")
        .create(settings.seed().value());
  }

  private static final class Run {
    final SamplerSettings settings;
    final Batch batch;
    final int n;
    final MetricLearner learner;
    final NutsChain[] chains;
    final DualAveraging[] steps;
    Metric metric;

    Run(Target target, SamplerSettings settings, Batch batch) {
      this.settings = settings;
      this.batch = batch;
      double[] scales = target.scales();
      this.n = scales.length;
      this.learner = new MetricLearner(scales);
      this.chains = new NutsChain[settings.chains()];
      this.steps = new DualAveraging[settings.chains()];
      batch.stage("Looking for the optimum", 0.02, 0.05, 1);
      double[] optimum = target.start();
      Lbfgs.maximise(target.density(), optimum, scales, OPTIMUM_STEPS, 1e-3);
      this.metric = learner.first(target.density(), optimum);
      SplittableGenerator source = generator(settings);
      for (int c = 0; c < chains.length; c++) {
        SplittableGenerator own = source.split();
        LogDensity density = target.density();
        double[] start = jittered(density, optimum, own);
        chains[c] = new NutsChain(density, start, metric, own);
        steps[c] = new DualAveraging(ACCEPTANCE);
      }
    }

    private double[] jittered(LogDensity density, double[] optimum, SplittableGenerator random) {
      double[] gradient = new double[n];
      double[] normal = new double[n];
      double[] start = new double[n];
      for (int attempt = 0; attempt < 50; attempt++) {
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

    void warmUp() {
      int[] windows = WarmupSchedule.windows(settings.warmup());
      batch.stage("Warming up", 0.05, 0.45, (long) settings.warmup() * chains.length);
      for (int w = 0; w < windows.length; w++) {
        boolean learn = w > 0 && w < windows.length - 1;
        RunningCovariance[] seen = new RunningCovariance[chains.length];
        int length = windows[w];
        batch.run(chains.length, c -> seen[c] = warmUp(c, length, learn));
        if (learn) {
          adopt(seen);
        }
      }
      double logStep = 0;
      for (DualAveraging step : steps) {
        logStep += step.logAverage() / steps.length;
      }
      for (NutsChain chain : chains) {
        chain.stepSize(Math.exp(logStep));
      }
    }

    private RunningCovariance warmUp(int c, int length, boolean learn) {
      NutsChain chain = chains[c];
      RunningCovariance seen = learner.nothingSeen();
      steps[c].restart(chain.findStepSize());
      for (int i = 0; i < length; i++) {
        chain.transition();
        chain.stepSize(steps[c].next(chain.acceptance()));
        if (learn) {
          seen.add(chain.position());
        }
        batch.step();
      }
      return seen;
    }

    /** Makes the windows' pooled covariance the metric. */
    private void adopt(RunningCovariance[] seen) {
      RunningCovariance pooled = learner.nothingSeen();
      for (RunningCovariance one : seen) {
        pooled.merge(one);
      }
      metric = learner.learnt(pooled, metric);
      for (NutsChain chain : chains) {
        chain.metric(metric);
      }
    }

    Chains draw() {
      int draws = settings.draws();
      int total = chains.length * draws;
      double[] positions = new double[total * n];
      double[] logDensities = new double[total];
      double[] energies = new double[total];
      double[] acceptances = new double[total];
      int[] depths = new int[total];
      int[] leaps = new int[total];
      boolean[] divergent = new boolean[total];
      batch.stage("Sampling", 0.45, 0.85, total);
      batch.run(
          chains.length,
          c -> {
            NutsChain chain = chains[c];
            for (int d = 0; d < draws; d++) {
              chain.transition();
              int at = c * draws + d;
              System.arraycopy(chain.position(), 0, positions, at * n, n);
              logDensities[at] = chain.logDensity();
              energies[at] = chain.energy();
              acceptances[at] = chain.acceptance();
              depths[at] = chain.depth();
              leaps[at] = chain.leaps();
              divergent[at] = chain.divergent();
              batch.step();
            }
          });
      int divergences = 0;
      for (boolean one : divergent) {
        divergences += one ? 1 : 0;
      }
      long evaluations = 0;
      for (NutsChain chain : chains) {
        evaluations += chain.evaluations();
      }
      return new Chains(
          chains.length,
          draws,
          n,
          positions,
          logDensities,
          energies,
          divergences,
          evaluations,
          new Chains.Trajectories(acceptances, depths, leaps, divergent, chains[0].stepSize()));
    }
  }
}
