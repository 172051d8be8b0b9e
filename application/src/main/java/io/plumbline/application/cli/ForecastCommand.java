package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.persistence.files.ForecastJson;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.OutcomeForecaster;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.usecase.MakeForecast;
import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forecasts the outcome of the coming periods. */
@Command(
    name = "forecast",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Forecasts the outcome of the periods after those of a fit, noise included, under a plan.",
      "What is not stated of spend, prices and promotions is projected, and said so."
    })
final class ForecastCommand extends PlanningCommand {

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description = "How many periods are forecast (default a quarter).")
  private @Nullable Integer horizon;

  @Option(
      names = "--spend",
      paramLabel = "CHANNEL=MONEY",
      description = "What a channel spends a period; may be repeated.")
  private Map<String, Double> spend = new HashMap<>();

  @Option(
      names = "--control",
      paramLabel = "COLUMN=N,N...",
      description = "What a control is in each period; may be repeated.")
  private Map<String, String> controls = new HashMap<>();

  ForecastCommand(Console console) {
    super(console);
  }

  @Override
  @Nullable String answer(FitFolder fit, Batch batch) {
    Map<ChannelId, Double> plan = new HashMap<>();
    spend.forEach((channel, money) -> plan.put(new ChannelId(channel), money));
    try {
      PlanDesk desk =
          PlanDesk.open(
              fit.model(),
              fit.draws(),
              new JollydayCalendar(),
              horizon == null
                  ? Math.ceilDiv(MakeForecast.USUAL_DAYS, fit.model().spec().granularity().days())
                  : horizon,
              PaybackWindow.DEFAULT,
              plan,
              stated(),
              batch);
      return ForecastJson.write(
          fit.model().spec().name(), OutcomeForecaster.of(desk.coming(), desk.plan(), batch));
    } catch (IllegalArgumentException e) {
      refuse("error: " + e.getMessage());
      return null;
    }
  }

  private Map<String, double[]> stated() {
    Map<String, double[]> stated = new HashMap<>();
    controls.forEach(
        (column, numbers) -> {
          try {
            stated.put(
                column,
                Arrays.stream(numbers.split(",", -1)).mapToDouble(Double::parseDouble).toArray());
          } catch (NumberFormatException e) {
            throw usage(
                "--control %s: numbers with commas between, not %s.".formatted(column, numbers));
          }
        });
    return stated;
  }
}
