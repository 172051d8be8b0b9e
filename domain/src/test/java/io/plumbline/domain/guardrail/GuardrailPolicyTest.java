package io.plumbline.domain.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.shared.ChannelId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The policy as people read it, as it is compared and as it is hashed (GRD-10, GRD-12). */
class GuardrailPolicyTest {

  private static final GuardrailPolicy POLICY = GuardrailPolicy.DEFAULT;

  @Test
  void its_sentences_hold_every_threshold() {
    assertThat(String.join("\n", POLICY.sentences()))
        .isEqualTo(
            """
            One move changes a channel by at most 15 % of what it spends now. It cannot be waived.
            All moves of a week together are at most 5 % of the budget the week began with. It cannot be waived.
            All moves of a week together change a channel by at most 20 % of what it spent when the week began. It cannot be waived.
            The first step of a move takes 5 % to 10 % of a channel that gives; later steps follow when it held. It cannot be waived.
            A channel is left alone until its learning phase ends: when the platform says so, or else after 7 days. It cannot be waived.
            Nothing ships from 7 days before a launch to 1 day after it. It cannot be waived.
            A move ships only when the chance that it improves on today is above 80 %; exactly 80 % is not enough. It cannot be waived.
            The sharpest test of the last 26 weeks of each channel that gets more could detect an effect of 4 %. Two people may waive it for one request, with a reason.
            No channel has a minimum reach. Two people may waive it for one request, with a reason.
            A line item that gets more is seen by a person at most 4 times a week. Two people may waive it for one request, with a reason.
            A channel gets more only while the stock of what it advertises lasts at least 21 days. Two people may waive it for one request, with a reason.
            The data of the outcome and of every channel that moves score at least 80 of 100. Two people may waive it for one request, with a reason.
            Every channel that gets more has a test that ended within the last 26 weeks. Two people may waive it for one request, with a reason.
            A channel or line item is left alone while a test runs on it. It cannot be waived.""");
  }

  @Test
  void what_changed_is_told_from_old_to_new() {
    GuardrailPolicy next =
        POLICY.with(new WeeklyCap(new Percent(450))).withWaivable(EnumSet.of(Rule.SWING));
    assertThat(next.version()).isEqualTo(3);
    assertThat(POLICY.diff(POLICY)).isEmpty();
    assertThat(POLICY.diff(next))
        .extracting(GuardrailPolicy.Difference::rule)
        .containsExactly(
            Rule.SWING,
            Rule.WEEKLY_CAP,
            Rule.SMALLEST_EFFECT,
            Rule.MINIMUM_REACH,
            Rule.CREATIVE_FATIGUE,
            Rule.INVENTORY,
            Rule.DATA_QUALITY,
            Rule.EVIDENCE);
    assertThat(POLICY.diff(next).get(1).toString()).contains("at most 5 %", " → ", "at most 4.5 %");
  }

  @Test
  void one_policy_has_one_text_and_another_has_another() {
    ChannelId tv = new ChannelId("tv");
    ChannelId odd = new ChannelId("a=1\nb\\");
    GuardrailPolicy policy = POLICY.with(new MinimumReach(Map.of(tv, 5L, odd, 6L)));
    assertThat(policy.canonical())
        .startsWith("guardrails 1\nversion=2\nswing.most=1500\nswing.waivable=false\n")
        .contains(
            "minimum-reach.channel a\\=1\\nb\\\\=6\nminimum-reach.channel tv=5\n",
            "creative-fatigue.perWeek=4\n");
    assertThat(
            new GuardrailPolicy(2, policy.guardrails().reversed(), policy.waivable()).canonical())
        .isEqualTo(policy.canonical());
    assertThat(POLICY.with(new CreativeFatigue(4.1)).canonical())
        .isNotEqualTo(POLICY.with(new CreativeFatigue(4.2)).canonical());
    assertThat(POLICY.canonical()).isNotEqualTo(POLICY.withWaivable(POLICY.waivable()).canonical());
  }

  @Test
  void thresholds_out_of_range_are_refused_with_the_range() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new WeeklyCap(Percent.of(31)))
        .withMessage("The weekly cap (31 %) must be 1 % to 30 %.");
    refused(() -> new WeeklyChannelCap(Percent.of(51)));
    refused(() -> new MaximumSwing(Percent.of(0), Map.of()));
    refused(() -> new MaximumSwing(Percent.of(1), Map.of(new ChannelId("tv"), Percent.of(51))));
    refused(() -> new FirstMove(Percent.of(10), Percent.of(5)));
    refused(() -> new FirstMove(Percent.of(0), Percent.of(5)));
    refused(() -> new FirstMove(Percent.of(10), Percent.of(21)));
    refused(() -> new LearningPhaseProtection(0));
    refused(() -> new FreezeWindow(-1, 0));
    refused(() -> new FreezeWindow(0, 61));
    refused(() -> new LikelyImprovement(Percent.of(49)));
    refused(() -> new LikelyImprovement(Percent.of(100)));
    refused(() -> new SmallestDetectableEffect(Percent.of(21), 26));
    refused(() -> new SmallestDetectableEffect(Percent.of(4), 0));
    refused(() -> new MinimumReach(Map.of(new ChannelId("tv"), 0L)));
    refused(() -> new CreativeFatigue(Double.NaN));
    refused(() -> new InventoryCover(366));
    refused(() -> new DataQualityBar(101));
    refused(() -> new EvidenceRequired(105));
    refused(() -> new ContaminationGuard(-1));
    refused(() -> new ContaminationGuard(29));
    refused(() -> new GuardrailPolicy(0, POLICY.guardrails(), Set.of()));
    refused(() -> new GuardrailPolicy(1, POLICY.guardrails().subList(0, 12), Set.of()));
    refused(() -> POLICY.withWaivable(Set.of(Rule.IMPROVEMENT)));
  }

  private static void refused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }

  @Test
  void a_shift_that_makes_no_sense_cannot_be_made() {
    Moves example = Moves.example();
    refused(() -> example.with(List.of()).shift());
    refused(() -> example.moving(0).shift());
    refused(() -> example.step(0).shift());
    BudgetLine line = new BudgetLine(Moves.SEARCH, "brand", 1, 2);
    refused(() -> example.with(List.of(line, line)).shift());
    refused(() -> new BudgetLine(Moves.SEARCH, "brand", -1, 2));
    refused(() -> new BudgetLine(Moves.SEARCH, " ", 1, 2));
  }
}
