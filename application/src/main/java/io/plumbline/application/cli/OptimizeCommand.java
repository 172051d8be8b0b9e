package io.plumbline.application.cli;

import io.plumbline.adapters.persistence.files.AllocationJson;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.AllocationRequest;
import io.plumbline.domain.mix.planning.BudgetOptimizer;
import io.plumbline.domain.mix.planning.EfficiencyMeasures;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanFrame;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.mix.planning.SpendLimit;
import io.plumbline.domain.mix.planning.SpendPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the best allocation of a budget. */
@Command(
    name = "optimize",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Finds the best allocation of a budget to the channels of a fit and proves how good it is.",
      "The last periods of the fit stand for those to come: their season, prices and flighting."
    })
final class OptimizeCommand extends PlanningCommand {

  @Option(
      names = "--budget-change",
      defaultValue = "0",
      paramLabel = "PART",
      description = "The budget against the plan there is: 0.1 is 10 %% more (default 0).")
  private double budgetChange;

  @Option(
      names = "--bounds",
      defaultValue = "0.7,1.3",
      paramLabel = "LEAST,MOST",
      description = "What a channel may spend, as multiples of what it does (default 0.7,1.3).")
  private String bounds = "0.7,1.3";

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "How many of the last periods are planned (default a year).")
  private @Nullable Integer horizon;

  @Option(
      names = "--payback",
      defaultValue = "60",
      paramLabel = "DAYS",
      description = "After how many days money has to be back to count (default 60).")
  private int payback;

  OptimizeCommand(Console console) {
    super(console);
  }

  @Override
  @Nullable String answer(FitFolder fit, Batch batch) {
    if (payback < 1 || payback > 3650) {
      throw usage("--payback must lie between 1 and 3650, not %s.".formatted(payback));
    }
    PaybackWindow window = new PaybackWindow(payback);
    PlanFrame frame =
        EfficiencyMeasures.frame(
            fit.model(), periods(horizon, fit.model().spec().granularity()), window);
    SpendPlan plan = frame.reference();
    double budget = plan.total() * (1 + budgetChange);
    if (!(budget > 0) || !Double.isFinite(budget)) {
      throw usage("--budget-change must leave a budget; %s does not.".formatted(budgetChange));
    }
    PlanningDraws draws = new PlanningDraws(fit.model(), fit.draws(), fit.draws().count(), batch);
    BudgetOptimizer optimizer = new BudgetOptimizer(frame, draws, plan, batch);
    return switch (optimizer.optimise(AllocationRequest.budget(budget, limits(fit)))) {
      case BudgetOptimizer.Outcome.Infeasible(var limits) -> {
        console.err().println("No allocation keeps to: %s.".formatted(String.join("; ", limits)));
        console.err().flush();
        yield null;
      }
      case BudgetOptimizer.Outcome.Found(var allocation) ->
          AllocationJson.write(
              fit.model().spec().name(),
              frame.length(),
              payback,
              allocation,
              EfficiencyMeasures.of(
                  frame,
                  draws,
                  plan,
                  window,
                  fit.model().spec().kpi().money() ? 1.0 : null,
                  batch));
    };
  }

  /** The horizon asked for, or a year. */
  int periods(@Nullable Integer asked, Granularity granularity) {
    if (asked != null && asked < 1) {
      throw usage("--horizon must be at least 1, not %s.".formatted(asked));
    }
    return asked == null ? 364 / granularity.days() : asked;
  }

  private List<SpendLimit> limits(FitFolder fit) {
    String[] parts = bounds.split(",", -1);
    List<SpendLimit> limits = new ArrayList<>();
    try {
      double least = Double.parseDouble(parts[0]);
      double most = Double.parseDouble(parts[1]);
      for (ResolvedChannel channel : fit.model().channels()) {
        if (channel.spec().paid()) {
          limits.add(new SpendLimit.Multiple(channel.spec().channel(), least, most));
        }
      }
      return limits;
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw usage("--bounds must be two multiples, such as 0.7,1.3, not %s.".formatted(bounds));
    }
  }
}
