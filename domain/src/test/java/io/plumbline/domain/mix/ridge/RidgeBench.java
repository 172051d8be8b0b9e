package io.plumbline.domain.mix.ridge;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.usecase.FitMixModel;
import io.plumbline.domain.shared.Seed;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.InstantSource;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Measures the fast family by hand: processor time a candidate, and what a fit answers. */
final class RidgeBench {

  private RidgeBench() {}

  public static void main(String[] args) {
    MixModelSpec spec = Specs.robyn();
    MediaDataset data = Specs.robynData().dataset(spec);
    ResolvedMixModel model =
        switch (spec.resolve(data, HolidayCalendar.NONE)) {
          case Resolution.Resolved(var resolved, var _) -> resolved;
          case Resolution.Refused(var findings) -> throw new AssertionError(findings);
        };
    candidates(model);
    show(spec, data);
    SmallBrand brand = SmallBrand.of(156);
    show(brand.spec(), brand.data());
  }

  private static void candidates(ResolvedMixModel model) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    RidgeDesign design = new RidgeDesign(model);
    CandidateFit fit = new CandidateFit(design);
    Random random = new Random(1);
    double[] point = new double[new ShapeSpace(model).dimension()];
    for (int round = 0; round < 4; round++) {
      long from = threads.getCurrentThreadCpuTime();
      double best = 1;
      for (int i = 0; i < 5000; i++) {
        for (int j = 0; j < point.length; j++) {
          point[j] = random.nextDouble();
        }
        best = Math.min(best, fit.judge(point).error());
      }
      double micros = (threads.getCurrentThreadCpuTime() - from) / 5e6;
      System.out.printf("%.1f us CPU a candidate, best of 5000 at random %.4f%n", micros, best);
    }
  }

  private static void show(MixModelSpec spec, MediaDataset data) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long cpu = processCpu();
    long from = System.nanoTime();
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      var command =
          new FitMixModel.Command(
              spec, data, new SamplerSettings(4, 1000, 1000, new Seed(1)), ModelFamily.RIDGE);
      var outcome =
          new FitMixModel(executor, HolidayCalendar.NONE, InstantSource.system())
              .fit(command, ProgressListener.NONE);
      FittedMixModel fitted = ((FitMixModel.Outcome.Fitted) outcome).model();
      MixModelReport report = fitted.report();
      System.out.printf(
          "%s: wall %.1f s, process CPU %.1f s, %d candidates%n",
          report.name(),
          (System.nanoTime() - from) / 1e9,
          (processCpu() - cpu) / 1e9,
          report.sampling().gradientEvaluations());
      report
          .channels()
          .forEach(
              c ->
                  System.out.printf(
                      "%s spend %.0f roi %s contribution %s%n",
                      c.channel(), c.spend(), c.roi(), c.contribution()));
      report.organic().forEach(c -> System.out.println(c.channel() + " " + c.contribution()));
      report.diagnostics().checks().forEach(System.out::println);
      System.out.println(report.accuracy() + " baseline " + report.baseline());
    }
  }

  private static long processCpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
