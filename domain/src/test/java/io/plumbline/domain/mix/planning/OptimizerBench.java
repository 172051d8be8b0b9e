package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import java.util.List;

/** How long the optimiser takes: 20 channels, 4,000 draws, 52 weeks. Run by hand. */
final class OptimizerBench {

  private OptimizerBench() {}

  public static void main(String[] arguments) {
    for (var saturation : List.of(Specs.HILL, Specs.FREE_HILL)) {
      ResolvedMixModel model = BrandOfChannels.of(20, 104, saturation);
      MadeUpDraws.with(
          batch -> {
            PosteriorDraws posterior = MadeUpDraws.of(model, 4000, 7, batch);
            for (int run = 0; run < 4; run++) {
              long begun = System.nanoTime();
              PlanningDraws draws = new PlanningDraws(model, posterior, 4000, batch);
              PlanFrame frame = PlanFrame.last(model, 52, 9);
              SpendPlan plan = frame.reference();
              long ready = System.nanoTime();
              var outcome =
                  new BudgetOptimizer(frame, draws, plan, batch)
                      .optimise(AllocationRequest.budget(plan.total(), List.of()));
              long done = System.nanoTime();
              if (outcome instanceof BudgetOptimizer.Outcome.Found(Allocation allocation)) {
                System.out.printf(
                    "%s: draws %.2f s, optimise %.2f s; %s; P %.3f, %d stages%n",
                    saturation,
                    (ready - begun) / 1e9,
                    (done - ready) / 1e9,
                    allocation.certificate(),
                    allocation.probability(),
                    allocation.stages().size());
              }
            }
            return 0;
          });
    }
  }
}
