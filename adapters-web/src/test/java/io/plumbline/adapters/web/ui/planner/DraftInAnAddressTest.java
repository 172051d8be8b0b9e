package io.plumbline.adapters.web.ui.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The address is the truth: what it says is what is planned. */
class DraftInAnAddressTest {

  private static final ChannelId SOCIAL = new ChannelId("Paid social & co ~ 5% + more/less");
  private static final ChannelId SEARCH = new ChannelId("search");

  @Test
  void every_draft_comes_back_from_its_address() {
    LinkedHashMap<ChannelId, Double> plan = new LinkedHashMap<>(Map.of(SOCIAL, 40_000.25));
    LinkedHashMap<ChannelId, Double> factors = new LinkedHashMap<>();
    factors.put(SEARCH, 1.0 / 3);
    factors.put(SOCIAL, 0.0);
    Draft draft =
        Draft.empty(26)
            .named("December = more?")
            .from(plan)
            .doing(
                List.of(
                    new ScenarioOperator.Shift(SOCIAL, SEARCH, 0.1, Span.first(8)),
                    new ScenarioOperator.Shift(SEARCH, SOCIAL, 0.07, new Span(2, 3)),
                    new ScenarioOperator.Scale(SEARCH, 2, new Span(4, Integer.MAX_VALUE)),
                    new ScenarioOperator.PullForward("promo ~", 2),
                    ScenarioOperator.Adjust.to("price", -9.5, Span.ALL),
                    new ScenarioOperator.Adjust("market", 0.9, 1e-7, Span.first(4)),
                    new ScenarioOperator.InventoryCap(1_250_000)))
            .scaled(factors)
            .turned(SOCIAL)
            .holding(false)
            .triggered(new ContingencyTrigger(900_000, 2));
    assertThat(again(draft)).isEqualTo(draft);
  }

  @Test
  void an_empty_address_changes_nothing_over_the_usual_horizon() {
    Draft draft = DraftAddress.read(QueryParameters.empty(), 8, PaybackWindow.DEFAULT);
    assertThat(draft).isEqualTo(Draft.empty(8));
    assertThat(again(draft)).isEqualTo(draft);
  }

  @Test
  void what_an_address_says_wrongly_is_not_heard() {
    QueryParameters wrong =
        QueryParameters.fromString(
            "periods=-3&do=shift~a~a~10&do=shift~a&do=dance&do=scale~a~NaN&do=scale~a~-1"
                + "&do=scale~a~2~0&times=a&times=b~x&plan=~5&plan=a~-5&when=1&when=1~0&do=%25zz"
                + "&do=cap~0&do=pull~p~2&total=maybe");
    assertThat(DraftAddress.read(wrong, 8, PaybackWindow.DEFAULT))
        .isEqualTo(Draft.empty(8).with(new ScenarioOperator.PullForward("p", 2)));
  }

  @Test
  void the_sliders_are_scalings_after_everything_else() {
    Scenario scenario =
        Scenario.of(
            "mixed",
            new ScenarioOperator.Scale(SOCIAL, 2, Span.ALL),
            new ScenarioOperator.Shift(SOCIAL, SEARCH, 0.1, Span.ALL),
            new ScenarioOperator.Scale(SEARCH, 0.5, Span.first(3)),
            new ScenarioOperator.Scale(SEARCH, 0.9, Span.ALL),
            new ScenarioOperator.Scale(SOCIAL, 1.2, Span.ALL));
    Draft draft = Draft.of(ScenarioQuestion.of(scenario), 8);
    assertThat(draft.factors()).containsExactly(Map.entry(SEARCH, 0.9), Map.entry(SOCIAL, 1.2));
    assertThat(draft.operators()).hasSize(3);
    assertThat(draft.scenario()).isEqualTo(scenario);
  }

  @Test
  void a_channel_scaled_twice_is_on_its_slider_once() {
    Scenario scenario =
        Scenario.of(
            "twice",
            new ScenarioOperator.Scale(SEARCH, 2, Span.ALL),
            new ScenarioOperator.Scale(SEARCH, 0.9, Span.ALL));
    Draft draft = Draft.of(ScenarioQuestion.of(scenario), 8);
    assertThat(draft.operators()).hasSize(1);
    assertThat(draft.scenario()).isEqualTo(scenario);
  }

  @Test
  void a_question_comes_back_from_its_draft() {
    ScenarioQuestion question =
        new ScenarioQuestion(
            Scenario.of("paid back soon", new ScenarioOperator.InventoryCap(5)),
            13,
            new LinkedHashMap<>(Map.of(SEARCH, 5.0)),
            new PaybackWindow(30));
    assertThat(again(Draft.of(question, 8)).question()).isEqualTo(question);
    assertThat(Draft.of(ScenarioQuestion.of(Scenario.of("a year")), 52).periods()).isEqualTo(52);
  }

  private static Draft again(Draft draft) {
    String path =
        new Location("planner", DraftAddress.of(new BrandId("harbour"), "R-0001", draft, "S-0003"))
            .getPathWithQueryParameters();
    return DraftAddress.read(
        QueryParameters.fromString(path.substring(path.indexOf('?') + 1)),
        8,
        PaybackWindow.DEFAULT);
  }
}
