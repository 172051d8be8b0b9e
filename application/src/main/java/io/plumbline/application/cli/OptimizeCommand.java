package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.persistence.files.AllocationJson;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.AllocationQuestion;
import io.plumbline.domain.mix.planning.PaybackWindow;
import java.util.Arrays;
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
      "It is for the periods after those of the fit; how they are projected is told."
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
      description = "How many periods are planned (default a year).")
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
    AllocationQuestion question = question();
    return switch (question.answer(fit.model(), fit.draws(), new JollydayCalendar(), batch)) {
      case AllocationQuestion.Answer.Infeasible(var limits) -> {
        console.err().println("No allocation keeps to: %s.".formatted(String.join("; ", limits)));
        console.err().flush();
        yield null;
      }
      case AllocationQuestion.Answer.Found found ->
          AllocationJson.write(fit.model().spec().name(), payback, found);
    };
  }

  private AllocationQuestion question() {
    if (payback < 1 || payback > 3650) {
      throw usage("--payback must lie between 1 and 3650, not %s.".formatted(payback));
    }
    try {
      double[] multiples =
          Arrays.stream(bounds.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
      return new AllocationQuestion(
          budgetChange, multiples[0], multiples[1], horizon, new PaybackWindow(payback));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw usage("--bounds must be two multiples, such as 0.7,1.3, not %s.".formatted(bounds));
    } catch (IllegalArgumentException e) {
      throw usage("--budget-change, --bounds, --horizon: " + e.getMessage());
    }
  }
}
