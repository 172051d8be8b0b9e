package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.planning.ScenarioOperator.Adjust;
import io.plumbline.domain.mix.planning.ScenarioOperator.PullForward;
import io.plumbline.domain.mix.planning.ScenarioOperator.Scale;
import io.plumbline.domain.mix.planning.ScenarioOperator.Shift;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A question about a scenario as analysts ask it, and what a model answers. */
class ScenarioAskedOfAModelTest {

  private static final ChannelId TV = new ChannelId("tv");
  private static final ChannelId SEARCH = new ChannelId("search");

  private static ScenarioQuestion asked(
      @Nullable Integer periods, Map<ChannelId, Double> plan, ScenarioOperator... operators) {
    SequencedMap<ChannelId, Double> ordered = new LinkedHashMap<>(plan);
    return new ScenarioQuestion(
        Scenario.of("test", operators), periods, ordered, PaybackWindow.DEFAULT);
  }

  private static ScenarioQuestion.Outcome outcome(
      ResolvedMixModel model, ScenarioQuestion question) {
    return MadeUpDraws.with(
        batch ->
            question.answer(
                model, MadeUpDraws.of(model, 200, 7, batch), HolidayCalendar.NONE, batch));
  }

  private static ScenarioAnswer answer(ResolvedMixModel model, ScenarioQuestion question) {
    return switch (outcome(model, question)) {
      case ScenarioQuestion.Outcome.Answered(var answer) -> answer;
      case ScenarioQuestion.Outcome.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  private static List<Finding> refused(ResolvedMixModel model, ScenarioQuestion question) {
    return switch (outcome(model, question)) {
      case ScenarioQuestion.Outcome.Refused(var findings) -> findings;
      case ScenarioQuestion.Outcome.Answered(var answer) ->
          throw new AssertionError(answer.toString());
    };
  }

  @Test
  void the_stated_plan_is_the_one_before_and_the_operators_make_the_one_after() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ScenarioAnswer answer =
        answer(
            model,
            asked(26, Map.of(TV, 100.01, SEARCH, 50.0), new Shift(TV, SEARCH, 0.1, Span.first(8))));
    assertThat(answer.periods()).isEqualTo(26);
    assertThat(answer.first().plusWeeks(25)).isEqualTo(answer.last());
    ChannelPlan tv = answer.channels().getFirst();
    ChannelPlan search = answer.channels().getLast();
    assertThat(tv.channel()).isEqualTo(TV);
    assertThat(tv.before()).hasSize(26).containsOnly(10_001L);
    assertThat(tv.after().subList(0, 8)).containsOnly(9_001L);
    assertThat(tv.after().subList(8, 26)).containsOnly(10_001L);
    assertThat(search.after().subList(0, 8)).containsOnly(6_000L);
    assertThat(answer.scenario().lift().interval().lower())
        .isLessThan(answer.scenario().lift().interval().upper());
    assertThat(answer.assumptions())
        .contains(new Outlook.Assumption("spend on tv", Outlook.Source.STATED, "100.01 a period"));
    assertThat(answer.presets())
        .extracting(ScenarioForecast::name)
        .containsExactly("conservative", "moderate", "aggressive");
    assertThat(answer.scenario().sentence()).contains("Moving 10 % from tv to search");
  }

  @Test
  void without_a_horizon_a_year_is_planned_and_without_a_plan_the_one_there_is() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ScenarioAnswer answer = answer(model, ScenarioQuestion.of(Scenario.of("as it is")));
    assertThat(answer.periods()).isEqualTo(52);
    assertThat(answer.channels()).allSatisfy(c -> assertThat(c.after()).isEqualTo(c.before()));
    assertThat(answer.scenario().lift().mean()).isZero();
  }

  @Test
  void the_cents_of_a_period_add_up_whatever_is_moved() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    ScenarioAnswer answer =
        answer(model, asked(20, Map.of(), new Shift(TV, SEARCH, 1.0 / 3, Span.ALL)));
    for (int t = 0; t < 20; t++) {
      long before = 0;
      long after = 0;
      for (ChannelPlan channel : answer.channels()) {
        before += channel.before().get(t);
        after += channel.after().get(t);
      }
      assertThat(after).isEqualTo(before);
    }
  }

  @Test
  void everything_the_model_does_not_have_is_told_at_once_with_the_nearest_name() {
    ResolvedMixModel model = MadeUpModels.signed(new MadeUpPanel(60)).resolved();
    List<Finding> findings =
        refused(
            model,
            asked(
                null,
                Map.of(new ChannelId("serch"), 5.0),
                new Shift(new ChannelId("tvv"), new ChannelId("radio"), 0.1, Span.ALL),
                new PullForward("prise", 2),
                new Adjust("sale", 2, 0, Span.ALL)));
    assertThat(findings)
        .extracting(finding -> finding.place().column())
        .containsExactly(
            "plan[1].channel",
            "operators[1].from",
            "operators[1].to",
            "operators[2].column",
            "operators[3].column");
    assertThat(findings.get(0).accepted()).contains("The nearest is \"search\".");
    assertThat(findings.get(1).accepted()).contains("One of: ", "The nearest is \"tv\".");
    assertThat(findings.get(3).accepted()).contains("The nearest is \"price\".");
    assertThat(findings.get(4).rule()).isEqualTo("unknown-column");
  }

  @Test
  void a_plan_that_spends_nothing_or_beyond_cents_is_refused() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    assertThat(refused(model, asked(26, Map.of(TV, 0.0, SEARCH, 0.0))))
        .extracting(finding -> finding.place().column())
        .containsExactly("plan");
    assertThat(
            refused(
                model,
                asked(26, Map.of(), new Scale(TV, 0, Span.ALL), new Scale(SEARCH, 0, Span.ALL))))
        .extracting(finding -> finding.place().column())
        .containsExactly("operators");
    assertThat(refused(model, asked(26, Map.of(TV, 1e13)))).hasSize(1);
    assertThat(refused(model, asked(26, Map.of(), new Scale(TV, 1e300, Span.ALL)))).hasSize(1);
  }

  @Test
  void what_drives_the_outcome_beyond_numbers_is_refused_and_not_an_exception() {
    ResolvedMixModel model =
        MadeUpModels.multiplicative(MadeUpModels.signed(new MadeUpPanel(60))).resolved();
    List<Finding> findings =
        refused(model, asked(26, Map.of(), Adjust.to("price", -1e300, Span.ALL)));
    assertThat(findings).hasSize(1);
    assertThat(findings.getFirst().problem()).contains("beyond what numbers can hold");
  }

  @Test
  void names_nobody_can_keep_and_too_many_operators_are_refused() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    for (String name : List.of(" ", "a\u0000b", "x".repeat(201))) {
      assertThat(refused(model, ScenarioQuestion.of(Scenario.of(name))))
          .extracting(finding -> finding.place().column())
          .containsExactly("name");
    }
    assertThat(refused(model, asked(105, Map.of())))
        .extracting(finding -> finding.place().column())
        .containsExactly("horizon");
    List<ScenarioOperator> many = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      many.add(new Scale(TV, 1, Span.ALL));
    }
    assertThat(refused(model, ScenarioQuestion.of(new Scenario("many", many, null)))).hasSize(1);
  }

  @Test
  void a_horizon_of_nothing_and_spend_below_nothing_are_no_questions() {
    assertThatIllegalArgumentException().isThrownBy(() -> asked(0, Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> asked(1, Map.of(TV, -1.0)));
    assertThatIllegalArgumentException().isThrownBy(() -> asked(1, Map.of(TV, Double.NaN)));
  }
}
