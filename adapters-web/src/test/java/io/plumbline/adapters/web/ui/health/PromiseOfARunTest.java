package io.plumbline.adapters.web.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpForecast;
import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.TrackRecord;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a page says of a promise, and of how close promises came. */
class PromiseOfARunTest {

  private final ModelRun run =
      new ModelRun(
          new UUID(1, 1),
          new BrandId("harbour"),
          7,
          Instant.EPOCH,
          Actor.SYSTEM,
          "name: x",
          CodeVersion.UNKNOWN,
          MadeUpReport.passing(8));
  private final Forecast forecast = MadeUpForecast.of(run, new UUID(1, 2), 3);
  private final Units units = Units.of(run.report(), Currency.getInstance("USD"));

  private ForecastPage page(double... came) {
    TreeMap<LocalDate, Double> actual = new TreeMap<>();
    for (int t = 0; t < came.length; t++) {
      actual.put(forecast.promise().periods().get(t), came[t]);
      actual.put(forecast.promise().periods().get(t).minusDays(364), 200_000.0);
    }
    return ForecastPage.of(
        run, forecast, new TrackRecord(List.of(forecast), actual, Granularity.WEEK), units);
  }

  @Test
  void it_names_the_forecast_the_sum_its_interval_and_what_weakens_it() {
    assertThat(page().lead())
        .startsWith("F-0003 promises $3.25M (3.10–3.40M) of revenue over the 13 weeks from ")
        .endsWith(
            "if spend goes on as assumed. The model was fitted without the outcome of the last 8"
                + " periods.");
    assertThat(page().assumptions())
        .containsExactly(
            "spend on TV: projected, the average of the last 13 weeks", "price: stated, as stated");
  }

  @Test
  void an_accuracy_waits_for_four_promised_weeks() {
    assertThat(page().accuracy()).endsWith("so far there are 0 such periods.");
    assertThat(page(250_000).accuracy()).endsWith("so far there is one such period.");
  }

  @Test
  void four_weeks_that_came_are_told_beside_the_year_before() {
    ForecastPage page = page(250_000, 250_000, 250_000, 200_000);
    assertThat(page.accuracy())
        .isEqualTo(
            "Over the last four weeks promises were 94.7% right; that a week brings what it brought"
                + " a year before would have been 84.2%. 75.0% of the outcomes lay in their 90%"
                + " bands.");
    assertThat(page.judged()).hasSize(4);
    assertThat(page.judged().getFirst().held()).isTrue();
    assertThat(page.judged().getLast().held()).isFalse();
    assertThat(page.judged().getLast().naive()).isEqualTo("$200k");
  }

  @Test
  void the_chart_joins_what_was_seen_to_what_is_promised_and_its_table_has_every_week() {
    ForecastPage page = page();
    assertThat(page.drawn().table().rows()).hasSize(13);
    assertThat(page.drawn().table().rows().getFirst().get(2)).contains("–");
    assertThat(page.remark()).contains("noise included");
    assertThat(page.drawn().options().at("/xAxis/data").size()).isEqualTo(26 + 13);
    assertThat(page.drawn().options().at("/series/2/data/0").isNull()).isTrue();
    assertThat(page.drawn().options().at("/series/3/data/0").isNumber()).isTrue();
  }

  @Test
  void the_course_of_the_error_is_drawn_with_the_limit_of_the_alert() {
    assertThat(page(250_000, 250_000, 250_000, 200_000).errors()).isNull();
    Drawn errors =
        Objects.requireNonNull(page(250_000, 250_000, 250_000, 200_000, 125_000).errors());
    assertThat(errors.table().rows())
        .extracting(row -> row.get(1))
        .containsExactly("5.3%", "21.2%");
    assertThat(errors.options().at("/series/2/markLine/data/0/yAxis").asDouble()).isEqualTo(15);
    assertThat(errors.description()).contains("1 of 2 above the limit of 15.0%");
  }
}
