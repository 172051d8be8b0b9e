package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.OutcomeBand;
import io.plumbline.domain.mix.forecast.PlannedSpend;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of forecasts promises. */
public abstract class ForecastsContract {

  private static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  protected abstract Forecasts forecasts();

  protected abstract ModelRuns runs();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands_with_a_run_each() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
    run(HARBOUR.id());
    run(NORTHERN.id());
  }

  private void run(BrandId brand) {
    ModelRun run =
        new ModelRun(
            id(brand),
            brand,
            7,
            AT,
            Actor.SYSTEM,
            "name: x\n",
            CodeVersion.UNKNOWN,
            SampleReport.named("x"));
    transaction()
        .run(
            () -> runs().add(run, new Posterior(List.of("a"), 2, 1, new double[2], new double[2])));
  }

  private static UUID id(BrandId brand) {
    return new UUID(brand.value().hashCode(), 1);
  }

  private Forecast add(BrandId brand, int id) {
    return transaction()
        .in(
            () -> {
              Forecast forecast =
                  new Forecast(
                      new UUID(5, id),
                      brand,
                      forecasts().nextNumber(brand),
                      id(brand),
                      "R-0007",
                      AT.plusSeconds(id),
                      id % 2 == 0 ? Actor.SYSTEM : Actor.human("mara"),
                      promise());
              forecasts().add(forecast);
              return forecast;
            });
  }

  private static Promise promise() {
    Estimate week = new Estimate(1 / 3.0, 0.1, 0.3, CredibleInterval.ninety(0.1, 0.7));
    return new Promise(
        DAY.minusWeeks(1),
        List.of(DAY, DAY.plusWeeks(1)),
        List.of(new PlannedSpend(new ChannelId("tv"), List.of(1_234_567L, 1L))),
        List.of(
            new Outlook.Assumption("price", Outlook.Source.STATED, "as stated; größer"),
            new Outlook.Assumption("spend on tv", Outlook.Source.PROJECTED, "the average")),
        List.of("The model held 13 periods out."),
        new OutcomeBand(List.of(week, week.times(2)), week.times(3)));
  }

  @Test
  void forecasts_come_back_as_they_were_said_newest_first() {
    Forecast first = add(HARBOUR.id(), 1);
    Forecast second = add(HARBOUR.id(), 2);
    Forecast other = add(NORTHERN.id(), 3);
    assertThat(forecasts().newest(HARBOUR.id(), 10)).containsExactly(second, first);
    assertThat(forecasts().newest(HARBOUR.id(), 1)).containsExactly(second);
    assertThat(forecasts().find(HARBOUR.id(), 1)).contains(first);
    assertThat(forecasts().find(HARBOUR.id(), 3)).isEmpty();
    assertThat(forecasts().find(NORTHERN.id(), 1)).contains(other);
    assertThat(second.label()).isEqualTo("F-0002");
  }
}
