package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.ControlColumns;
import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.outlook.OutlookProjection;
import io.plumbline.domain.mix.port.HolidayCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A fitted model over periods that are still to come. */
class ModelsThatLookAheadTest {

  /** More than any channel here carries over. */
  private static final int AGAIN = 20;

  /** The last periods once more, as often as wanted. */
  private static Outlook again(ResolvedMixModel model, int times) {
    LocalDate last = model.window().periods().getLast();
    int geos = model.geos().size();
    TreeMap<String, double[]> controls = new TreeMap<>();
    model
        .spec()
        .controls()
        .forEach(
            control ->
                controls.put(
                    control.column(),
                    again(
                        ControlColumns.values(model, control.column()).orElseThrow(),
                        times,
                        geos)));
    return new Outlook(
        IntStream.rangeClosed(1, times * AGAIN)
            .mapToObj(t -> Granularity.WEEK.plus(last, t))
            .toList(),
        model.channels().stream().map(channel -> again(channel, times, geos)).toList(),
        controls,
        again(model.money(), times, geos),
        List.of());
  }

  private static Outlook.Media again(ResolvedChannel channel, int times, int geos) {
    double[] frequency = channel.frequency();
    return new Outlook.Media(
        again(channel.spend(), times, geos),
        again(channel.exposure(), times, geos),
        frequency == null ? null : again(frequency, times, geos));
  }

  private static double[] again(double[] series, int times, int geos) {
    int length = AGAIN * geos;
    double[] more = new double[times * length];
    for (int i = 0; i < more.length; i++) {
      more[i] = series[series.length - length + i % length];
    }
    return more;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void media_do_again_what_they_did_when_the_same_is_spent_again(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    ResolvedMixModel longer = model.ahead(again(model, 2), HolidayCalendar.NONE);
    MadeUpDraws.with(
        model,
        20,
        draws -> {
          int seen = model.window().length();
          double[][] once = responses(new PlanFrame(longer, seen, AGAIN, 0), draws.ahead(longer));
          double[][] twice =
              responses(new PlanFrame(longer, seen + AGAIN, AGAIN, 0), draws.ahead(longer));
          double[][] then = responses(PlanFrame.last(model, AGAIN, 0), draws);
          for (int m = 0; m < once.length; m++) {
            assertThat(twice[m]).as("channel %s", m).containsExactly(once[m], within(1e-12));
            // the first periods of these twenty have another history than the last of the window
            int settled = AGAIN - 1;
            assertThat(once[m][settled]).isCloseTo(then[m][settled], within(0.02));
          }
          return true;
        });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void what_was_stays_as_it_was(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    ResolvedMixModel longer = model.ahead(again(model, 1), HolidayCalendar.NONE);
    assertThat(longer.window().fitted()).isEqualTo(model.window().fitted());
    assertThat(longer.window().observed()).isEqualTo(model.window().length());
    MadeUpDraws.with(
        model,
        20,
        draws -> {
          PlanFrame before = PlanFrame.last(model, AGAIN, 0);
          PlanFrame after = new PlanFrame(longer, model.window().length() - AGAIN, AGAIN, 0);
          assertThat(outcome(after, draws.ahead(longer)))
              .containsExactly(outcome(before, draws), within(1e-9));
          return true;
        });
  }

  private static double[] outcome(PlanFrame frame, PlanningDraws draws) {
    PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
    evaluator.load(5);
    double[] cells = new double[frame.cells()];
    evaluator.outcome(LaidPlan.of(frame, frame.reference()), cells);
    return cells;
  }

  @Test
  void season_and_trend_have_the_columns_of_the_longer_window() {
    LocalDate last = Granularity.WEEK.plus(SmallBrand.FIRST, 103);
    ResolvedMixModel whole = new MadeUpPanel(130).resolved();
    ResolvedMixModel model = new MadeUpPanel(130).window(new WindowSpec(null, last, 0)).resolved();
    Outlook outlook = OutlookProjection.of(model, 26, Map.of());
    ResolvedMixModel longer = model.ahead(outlook, HolidayCalendar.NONE);
    assertThat(longer.window().periods()).isEqualTo(whole.window().periods());
    for (LinearTerm term : longer.terms()) {
      LinearTerm known =
          whole.terms().stream().filter(one -> one.name().equals(term.name())).findAny().get();
      int same = term.part() == LinearTerm.Part.CONTROL ? 104 : 130;
      assertThat(Arrays.copyOf(term.raw(), same))
          .as(term.name())
          .containsExactly(Arrays.copyOf(known.raw(), same));
      LinearTerm fitted =
          model.terms().stream().filter(one -> one.name().equals(term.name())).findAny().get();
      assertThat(term.unit()).isEqualTo(fitted.unit());
      assertThat(term.reference()).isEqualTo(fitted.reference());
    }
  }

  @Test
  void the_trend_walks_on_with_its_own_steps() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ResolvedMixModel longer = model.ahead(again(model, 2), HolidayCalendar.NONE);
    PosteriorDraws ahead =
        MadeUpDraws.with(batch -> MadeUpDraws.of(model, 4000, 3, batch).ahead(longer));
    int distance = model.knotDistance();
    int knot = (59 + distance - 1) / distance * distance;
    double squares = 0;
    double bend = 0;
    double[] position = new double[model.dimension()];
    for (int d = 0; d < ahead.count(); d++) {
      ahead.chains().read(d, position);
      double tau = model.scale().unit() * Math.exp(position[model.trendPlace()]);
      double step = (ahead.walk(d, knot + distance) - ahead.walk(d, knot)) / tau;
      squares += step * step / ahead.count();
      double middle = (ahead.walk(d, knot + 1) - ahead.walk(d, knot)) * distance;
      bend = Math.max(bend, Math.abs(middle / tau - step));
    }
    assertThat(squares).isCloseTo(1, within(0.07));
    assertThat(bend).isLessThan(1e-9);
    assertThat(knot).as("the window ends between two knots").isEqualTo(60);
    assertThat(ahead.walk(9, 60) - ahead.walk(9, 59))
        .as("up to the knot the last step goes on")
        .isCloseTo(ahead.walk(9, 59) - ahead.walk(9, 58), within(1e-9));
  }

  @Test
  void an_outlook_of_another_model_is_refused() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ResolvedMixModel other = BrandOfChannels.of(3, 60, Specs.HILL);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> model.ahead(again(other, 1), HolidayCalendar.NONE))
        .withMessageContaining("not one of this model");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> OutlookProjection.of(model, 4, Map.of("prise", new double[4])))
        .withMessageContaining("no control prise");
  }

  private static double[][] responses(PlanFrame frame, PlanningDraws draws) {
    PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
    evaluator.load(3);
    evaluator.respond(LaidPlan.of(frame, frame.reference()));
    return IntStream.range(0, frame.model().channels().size())
        .mapToObj(m -> evaluator.response(m).clone())
        .toArray(double[][]::new);
  }
}
