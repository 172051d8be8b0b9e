package io.plumbline.domain.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.Panels;
import io.plumbline.domain.numeric.JsonVectors;
import io.plumbline.domain.shared.Geo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The printed BestMarkets table of GeoLift's walkthrough: every column without chance in it. */
final class GeoLiftMarketTableTest {

  private static final GeoPanel PANEL = Panels.geoLiftBefore();

  static Stream<JsonNode> rows() {
    return JsonVectors.entries("/experiments/geolift.json", "/published/market_selection/rows");
  }

  private static MarketSet set(JsonNode row) {
    List<Integer> treated =
        Arrays.stream(row.required("loc").asString().split(", "))
            .map(city -> PANEL.place(new Geo(city)))
            .sorted()
            .toList();
    DesignRequest request =
        DesignRequest.of(PANEL, DesignConstraints.HOLDOUT, new Intervention.Added(7.5));
    int[] everybody = IntStream.range(0, PANEL.geos().size()).toArray();
    return new MarketSets(request, everybody, 90, new ConstraintCheck(request, 15))
        .set(treated, MarketSet.Assignment.MATCHED);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_is_reproduced(JsonNode row) {
    int duration = row.required("dur").asInt();
    double effect = JsonVectors.number(row, "es");
    MarketSet set = set(row);
    MarketFigures figures = MarketFigures.of(PANEL, set, duration);
    MarketFit fit = MarketFit.of(PANEL, set, PANEL.periods() - duration, PANEL.periods(), effect);

    assertThat(figures.investment(7.5, effect))
        .isCloseTo(JsonVectors.number(row, "inv"), within(0.0051));
    assertThat(figures.correlation()).isCloseTo(JsonVectors.number(row, "corr"), within(1e-6));
    assertThat(figures.scaledL2()).isCloseTo(JsonVectors.number(row, "sl2"), within(2e-6));
    assertThat(figures.outcomeShare()).isCloseTo(JsonVectors.number(row, "prop"), within(1e-7));
    assertThat(figures.holdout()).isCloseTo(JsonVectors.number(row, "holdout"), within(1e-7));
    assertThat(fit.att()).isCloseTo(JsonVectors.number(row, "att"), within(2e-3));
    assertThat(fit.lift()).isCloseTo(JsonVectors.number(row, "avg_mde"), within(1e-6));
  }
}
