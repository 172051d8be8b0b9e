package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvBudgetSheet;
import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.persistence.files.AllocationJson;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.AllocationGoal;
import io.plumbline.domain.mix.planning.AllocationQuestion;
import io.plumbline.domain.mix.planning.BudgetSheet;
import io.plumbline.domain.mix.planning.ChannelWish;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.RiskMeasure;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

  @Option(
      names = "--target",
      paramLabel = "KIND=NUMBER",
      description = {
        "What to reach instead of spending a budget: roi=, marginal_roi= or outcome= (what channels",
        "bring together)."
      })
  private @Nullable String target;

  @Option(
      names = "--risk",
      defaultValue = "mean",
      paramLabel = "MEASURE",
      description = "What is to be large: mean, or worst_tenth of the draws (default mean).")
  private String risk = "mean";

  @Option(
      names = "--limit",
      paramLabel = "CHANNEL:KIND=AMOUNT",
      description = {
        "What a channel keeps to besides --bounds, such as tv:max=50000; may be repeated. min, max and",
        "capacity are money a period, reach people or exposures a period, fatigue a multiple of its",
        "highest period."
      })
  private List<String> limits = List.of();

  @Option(
      names = "--lines",
      paramLabel = "FILE.csv",
      description = {
        "Line items: channel,line_item,spend[,least,most], money a period. They are what channels",
        "spend and can spend, and what each channel gets is split over them."
      })
  private @Nullable Path lines;

  OptimizeCommand(Console console) {
    super(console);
  }

  @Override
  @Nullable String answer(FitFolder fit, Batch batch) {
    AllocationQuestion question = question();
    BudgetSheet sheet = lines == null ? BudgetSheet.NONE : sheet(lines, fit);
    if (sheet == null) {
      return null;
    }
    AllocationQuestion.Answer answer;
    try {
      answer = question.answer(fit.model(), fit.draws(), new JollydayCalendar(), sheet, batch);
    } catch (IllegalArgumentException e) {
      refuse("error: --limit: " + e.getMessage());
      return null;
    }
    return switch (answer) {
      case AllocationQuestion.Answer.Infeasible(var limits) -> {
        refuse("No allocation keeps to: %s.".formatted(String.join("; ", limits)));
        yield null;
      }
      case AllocationQuestion.Answer.Found found ->
          sheet == BudgetSheet.NONE
              ? AllocationJson.write(fit.model().spec().name(), payback, found, null)
              : split(fit, found, sheet);
    };
  }

  private @Nullable BudgetSheet sheet(Path file, FitFolder fit) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      refuse(
          List.of(
              Finding.error(
                  "file",
                  Place.file(file.toString()),
                  "There is no such file.",
                  "A CSV file of line items.")));
      return null;
    }
    return switch (CsvBudgetSheet.read(
        SpecFile.name(file), () -> Files.newInputStream(file), fit.model().spec())) {
      case CsvBudgetSheet.Outcome.Refused(var findings) -> {
        refuse(findings);
        yield null;
      }
      case CsvBudgetSheet.Outcome.Read(var sheet, var warnings) -> {
        warn(warnings);
        yield sheet;
      }
    };
  }

  private @Nullable String split(
      FitFolder fit, AllocationQuestion.Answer.Found found, BudgetSheet sheet) {
    return switch (sheet.split(found.allocation().moves(), found.periods().size())) {
      case BudgetSheet.Split.Infeasible(var reasons) -> {
        refuse("No split over line items keeps to: %s.".formatted(String.join("; ", reasons)));
        yield null;
      }
      case BudgetSheet.Split.Done(var items) ->
          AllocationJson.write(fit.model().spec().name(), payback, found, items);
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
          budgetChange,
          multiples[0],
          multiples[1],
          horizon,
          new PaybackWindow(payback),
          target == null ? null : AllocationGoal.of(target),
          RiskMeasure.of(risk),
          limits.stream().map(ChannelWish::of).toList());
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw usage("--bounds must be two multiples, such as 0.7,1.3, not %s.".formatted(bounds));
    } catch (IllegalArgumentException e) {
      throw usage(
          "--budget-change, --bounds, --horizon, --target, --risk, --limit: " + e.getMessage());
    }
  }
}
