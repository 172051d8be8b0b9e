package io.plumbline.domain.change.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.plumbline.domain.guardrail.CreativeFatigue;
import io.plumbline.domain.guardrail.MaximumSwing;
import io.plumbline.domain.guardrail.MinimumReach;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rules as people state them: every threshold by name, in its unit. */
class RuleSettingsTest {

  private static final ChannelId TV = new ChannelId("tv");
  private static final RuleSettings DEFAULT = RuleSettings.of(RuleBook.DEFAULT);

  private static List<Finding> findings(RuleSettings settings) {
    return switch (settings.read(2)) {
      case RuleSettings.Reading.Refused(var findings) -> findings;
      case RuleSettings.Reading.Read _ -> List.of();
    };
  }

  private static List<String> places(RuleSettings settings) {
    return findings(settings).stream().map(one -> String.valueOf(one.place().column())).toList();
  }

  @Test
  void a_rule_book_comes_back_as_it_was() {
    RuleBook book =
        new RuleBook(
            RuleBook.DEFAULT
                .guardrails()
                .with(new MaximumSwing(new Percent(1_250), Map.of(TV, Percent.of(0))))
                .with(new MinimumReach(Map.of(TV, 2_000_000L)))
                .with(new CreativeFatigue(4.25))
                .withWaivable(EnumSet.of(Rule.SWING)),
            ApprovalPolicy.DEFAULT);
    RuleSettings settings = RuleSettings.of(book);
    assertThat(settings.guardrails().get("swing"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("most", "12.5", "channel tv", "0", "waivable", "true"));
    assertThat(settings.guardrails().get("minimum-reach")).containsEntry("channel tv", "2000000");
    assertThat(settings.read(book.version())).isEqualTo(new RuleSettings.Reading.Read(book));
    assertThat(DEFAULT.read(1)).isEqualTo(new RuleSettings.Reading.Read(RuleBook.DEFAULT));
    assertThat(DEFAULT.guardrails().keySet())
        .containsExactlyElementsOf(Stream.of(Rule.values()).map(Rule::key).toList());
  }

  @Test
  void everything_wrong_is_found_at_once_with_its_place_and_what_is_accepted() {
    RuleSettings wrong =
        DEFAULT
            .with("weekly-cap", "most", "31")
            .with("weekly-cap", "waivable", "true")
            .with("swing", "most", "a lot")
            .with("swing", "least", "1")
            .with("swing", "channel ", "1")
            .with("swing", "waivable", "perhaps")
            .with("evidence", "weeks", "1.5")
            .with("luck", "most", "1");
    assertThat(places(wrong))
        .containsExactly(
            "luck",
            "swing.waivable",
            "swing.channel ",
            "swing.least",
            "swing.most",
            "weekly-cap.waivable",
            "weekly-cap.most",
            "evidence.weeks");
    assertThat(findings(wrong).get(6))
        .satisfies(
            found -> assertThat(found.problem()).isEqualTo("31 % is not accepted."),
            found ->
                assertThat(found.accepted()).isEqualTo("1 to 30 %, to 2 places after the point"));
    assertThat(findings(wrong).get(7).accepted()).isEqualTo("1 to 104 weeks, whole");
    assertThat(findings(wrong).get(3).accepted()).isEqualTo("most, channel NAME, waivable");
    assertThat(findings(wrong).getFirst().accepted()).startsWith("swing, weekly-cap,");
  }

  @Test
  void what_is_missing_is_asked_for() {
    RuleSettings none =
        new RuleSettings(Map.of(), List.of(), List.of(), ApprovalPolicy.DEFAULT.expires(), 0);
    assertThat(places(none))
        .hasSize(14 + 16 + 1)
        .contains("swing.waivable", "swing.most", "freeze-window.before", "tiers")
        .doesNotContain("swing.channel");
  }

  @Test
  void whether_a_rule_may_be_waived_is_said_with_true_or_false() {
    RuleSettings none =
        new RuleSettings(Map.of(), List.of(), List.of(), ApprovalPolicy.DEFAULT.expires(), 0);
    assertThat(findings(none).getFirst().problem())
        .isEqualTo("It is not said whether it may be waived.");
    assertThat(findings(DEFAULT.with("swing", "waivable", "perhaps")))
        .singleElement()
        .satisfies(found -> assertThat(found.problem()).isEqualTo("perhaps is no answer."));
  }

  @Test
  void the_smallest_first_move_is_not_above_the_largest() {
    assertThat(places(DEFAULT.with("first-move", "least", "10.01")))
        .containsExactly("first-move.least");
    assertThat(places(DEFAULT.with("first-move", "least", "10"))).isEmpty();
  }

  @Test
  void a_channel_name_and_white_space_about_numbers_are_taken_as_meant() {
    assertThat(places(DEFAULT.with("weekly-cap", "most", " 4.50 "))).isEmpty();
    assertThat(places(DEFAULT.with("swing", "channel " + "x".repeat(80), "1"))).isEmpty();
    assertThat(places(DEFAULT.with("swing", "channel " + "x".repeat(81), "1"))).hasSize(1);
    assertThat(places(DEFAULT.with("weekly-cap", "most", "4.555"))).hasSize(1);
    assertThat(places(DEFAULT.with("weekly-cap", "most", "1e1"))).hasSize(1);
    assertThat(places(DEFAULT.with("weekly-cap", "most", "-5"))).hasSize(1);
  }

  /** The ranges told to people are those the rules hold to. */
  @TestFactory
  Stream<DynamicTest> a_setting_is_accepted_at_its_edges_and_not_past_them() {
    return Setting.ALL.stream()
        .map(setting -> DynamicTest.dynamicTest(setting.key(), () -> edges(setting)));
  }

  private static void edges(Setting setting) {
    String name = setting.eachChannel() ? "channel tv" : setting.name();
    BigDecimal step = BigDecimal.ONE.movePointLeft(setting.unit().places());
    RuleSettings free = DEFAULT.with("first-move", "least", "1").with("first-move", "most", "20");
    for (BigDecimal edge : List.of(setting.least(), setting.most())) {
      assertThat(free.with(setting.rule().key(), name, edge.toPlainString()).read(2))
          .asInstanceOf(type(RuleSettings.Reading.Read.class))
          .satisfies(
              read ->
                  assertThat(RuleSettings.of(read.book()).guardrails().get(setting.rule().key()))
                      .containsEntry(name, edge.toPlainString()));
    }
    for (BigDecimal past :
        List.of(
            setting.least().subtract(step),
            setting.most().add(step),
            setting.least().add(step.movePointLeft(1)))) {
      assertThat(places(free.with(setting.rule().key(), name, past.toPlainString())))
          .containsExactly(setting.rule().key() + "." + name);
    }
  }
}
