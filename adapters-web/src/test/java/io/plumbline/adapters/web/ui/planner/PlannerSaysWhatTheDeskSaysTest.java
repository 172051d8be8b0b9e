package io.plumbline.adapters.web.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.flow.router.QueryParameters;
import io.plumbline.adapters.web.preview.World;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.ForecastScenarios;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The example of the manual (docs/planning.md): 100,000 a week over three channels, a tenth of paid
 * social's to retail media for eight weeks. Page, desk and command say the same.
 */
@Tag("sampling")
class PlannerSaysWhatTheDeskSaysTest {

  private static final String ADDRESS =
      "name=more%20retail%20media&periods=26&plan=paid_social~40000&plan=search~35000"
          + "&plan=retail_media~25000&do=shift~paid_social~retail_media~10~8~0";

  private static final RunReference RUN = new RunReference.ByNumber(1);

  private final World world = World.planning();
  private final RestoreRun.Outcome.Restored restored =
      (RestoreRun.Outcome.Restored) world.restoreRun().restore(World.ORCHARD, RUN);
  private final Draft draft =
      DraftAddress.read(QueryParameters.fromString(ADDRESS), 8, PaybackWindow.DEFAULT);
  private final PlanDesk desk = opened();
  private final PerPeriod per =
      new PerPeriod(
          Units.of(restored.run().report(), Currency.getInstance("USD")), draft.periods());

  private PlanDesk opened() {
    OpenPlanDesk.Outcome outcome =
        world
            .openPlanDesk()
            .open(
                new OpenPlanDesk.Question(
                    World.ORCHARD, RUN, draft.periods(), PaybackWindow.DEFAULT, draft.plan()));
    return ((OpenPlanDesk.Outcome.Opened) outcome).desk();
  }

  /** The manual's SCENARIO.yaml. */
  private static ScenarioQuestion written() {
    LinkedHashMap<ChannelId, Double> plan = new LinkedHashMap<>();
    plan.put(new ChannelId("paid_social"), 40_000.0);
    plan.put(new ChannelId("search"), 35_000.0);
    plan.put(new ChannelId("retail_media"), 25_000.0);
    Scenario scenario =
        Scenario.of(
            "more retail media",
            new ScenarioOperator.Shift(
                new ChannelId("paid_social"), new ChannelId("retail_media"), 0.1, Span.first(8)));
    return new ScenarioQuestion(scenario, 26, plan, PaybackWindow.DEFAULT);
  }

  /** Asked as the command asks. */
  private ScenarioAnswer asCommanded() {
    ScenarioQuestion.Outcome outcome =
        written()
            .answer(
                restored.model(),
                restored.draws(),
                HolidayCalendar.EMPTY,
                new Batch(World.chains(), ProgressListener.NONE));
    return ((ScenarioQuestion.Outcome.Answered) outcome).answer();
  }

  @Test
  void the_numbers_are_those_of_the_command() {
    ScenarioAnswer commanded = asCommanded();
    assertThat(draft.question()).isEqualTo(written());
    assertThat(desk.ask(draft.scenario()).forecast()).isEqualTo(commanded.scenario());
    assertThat(desk.presets().stream().map(preset -> preset.told().forecast()))
        .containsExactlyElementsOf(commanded.presets());
  }

  @Test
  void the_page_writes_them_a_period() {
    ScenarioForecast commanded = asCommanded().scenario();
    ForecastScenarios.Told told = desk.ask(draft.scenario());
    double[] amounts = desk.spendOf(draft.scenario());
    PlanColumn column = PlanColumn.of(told, amounts, desk.seats(), restored.run().report(), per);
    Estimate lift = commanded.lift().times(1 / 26.0);
    assertThat(column.lift()).isEqualTo(lift);
    assertThat(column.change()).isEqualTo(Format.change(lift));
    assertThat(column.moved()).isEqualTo("$1.23k"); // 4,000 a week over 8 of 26 weeks
    OutcomeSheet sheet =
        OutcomeSheet.of(
            told, amounts, desk.seats(), desk.caps(), desk.coming().periods().getFirst(), per);
    assertThat(sheet.sentence())
        .startsWith("Moving $1.23k a week is expected to ")
        .contains(Format.change(lift).interval())
        .endsWith("chance of losing.");
    assertThat(sheet.path()).hasSize(commanded.steps());
    assertThat(sheet.aboutTests()).isEqualTo(commanded.warnings()).hasSize(2);
  }

  @Test
  void amounts_on_the_sliders_are_those_the_desk_plans() {
    double[] amounts = desk.spendOf(draft.scenario());
    Sliders sliders =
        new Sliders(
            desk.seats().stream().map(PlanDesk.Seat::channel).toList(),
            desk.spendOf(draft.beforeSliders()));
    AllocationTable table =
        AllocationTable.of(desk.seats(), desk.caps(), amounts, sliders, draft, per.units());
    AllocationTable.Row social = table.rows().getFirst();
    assertThat(social.channel()).isEqualTo(new ChannelId("paid_social"));
    assertThat(social.today()).isEqualTo("40.0");
    assertThat(social.then()).isEqualTo("38.8");
    assertThat(social.change()).isEqualTo("−1.2");
    assertThat(social.percent()).isEqualTo("−3%");
    assertThat(social.moves()).isEqualTo("1");
    assertThat(table.rows().get(2).then()).isEqualTo("26.2");
    assertThat(table.rows().get(3).change()).isEmpty();
    assertThat(table.change()).isEqualTo("0.0");
    Draft moved = sliders.moved(draft, 0, 30_000);
    double[] planned = desk.spendOf(moved.scenario());
    assertThat(planned[0]).isCloseTo(30_000, within(1e-6));
    assertThat(Arrays.stream(planned).sum()).isCloseTo(Arrays.stream(amounts).sum(), within(1e-3));
  }

  @Test
  void a_plan_that_changes_nothing_says_so() {
    Draft nothing = draft.doing(List.of());
    ForecastScenarios.Told told = desk.ask(nothing.scenario());
    OutcomeSheet sheet =
        OutcomeSheet.of(
            told,
            desk.spendOf(nothing.scenario()),
            desk.seats(),
            desk.caps(),
            desk.coming().periods().getFirst(),
            per);
    assertThat(sheet.density()).isNull();
    assertThat(sheet.sentence()).startsWith("Nothing is changed yet");
    assertThat(sheet.path()).isEmpty();
    assertThat(sheet.rows().get(1).today()).isEqualTo(sheet.rows().get(1).then());
  }

  @Test
  void leaving_observed_spend_is_warned_about() {
    Sliders sliders =
        new Sliders(
            desk.seats().stream().map(PlanDesk.Seat::channel).toList(),
            desk.spendOf(draft.beforeSliders()));
    Draft far = sliders.moved(draft.holding(false), 3, 9e5);
    double[] amounts = desk.spendOf(far.scenario());
    ForecastScenarios.Told told = desk.ask(far.scenario());
    PlanColumn column = PlanColumn.of(told, amounts, desk.seats(), restored.run().report(), per);
    assertThat(column.beyond()).isTrue();
    assertThat(column.evidence()).isEqualTo("3 channels leave observed spend");
    assertThat(
            OutcomeSheet.of(
                    told,
                    amounts,
                    desk.seats(),
                    desk.caps(),
                    desk.coming().periods().getFirst(),
                    per)
                .warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .startsWith("tv leaves the spend that was observed: $900k a week")
                    .contains("the most in the data"));
  }
}
