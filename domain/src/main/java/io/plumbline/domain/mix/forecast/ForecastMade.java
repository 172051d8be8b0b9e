package io.plumbline.domain.mix.forecast;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that an outcome was promised: every period's band, and the plan it holds for. */
public record ForecastMade(Forecast forecast) implements Fact {

  @Override
  public Kind kind() {
    return Kind.FORECAST_MADE;
  }

  @Override
  public String subject() {
    return forecast.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    Promise promise = forecast.promise();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("forecast", forecast.label());
    details.put("run", forecast.runLabel());
    details.put("run_id", forecast.run().toString());
    details.put("seen", promise.seen().toString());
    for (int t = 0; t < promise.periods().size(); t++) {
      details.put("outcome " + promise.periods().get(t), band(promise.outcome().periods().get(t)));
    }
    details.put("outcome total", band(promise.outcome().total()));
    for (PlannedSpend spend : promise.plan()) {
      long cents = spend.cents().stream().mapToLong(Long::longValue).sum();
      details.put("spend " + spend.channel(), "%d.%02d".formatted(cents / 100, cents % 100));
    }
    for (Outlook.Assumption assumption : promise.assumptions()) {
      details.put(
          "assumed " + assumption.of(),
          assumption.source().name().toLowerCase(Locale.ROOT) + ": " + assumption.how());
    }
    return details;
  }

  private static String band(Estimate outcome) {
    return "%s (%s to %s)"
        .formatted(outcome.mean(), outcome.interval().lower(), outcome.interval().upper());
  }

  @Override
  public String summary() {
    Promise promise = forecast.promise();
    LocalDate first = promise.periods().getFirst();
    Estimate total = promise.outcome().total();
    return String.format(
        Locale.ROOT,
        "%s of %s promises %,.0f (90 %%: %,.0f to %,.0f) over %d periods from %s on",
        forecast.label(),
        forecast.runLabel(),
        total.mean(),
        total.interval().lower(),
        total.interval().upper(),
        promise.periods().size(),
        first);
  }
}
