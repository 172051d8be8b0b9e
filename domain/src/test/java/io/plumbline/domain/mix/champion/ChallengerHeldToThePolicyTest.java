package io.plumbline.domain.mix.champion;

import static io.plumbline.domain.mix.champion.PromotionRule.NO_ASSUMPTIONS;
import static io.plumbline.domain.mix.champion.PromotionRule.NO_HELD_OUT_ACCURACY;
import static io.plumbline.domain.mix.champion.PromotionRule.REVIEW_FAILED;
import static io.plumbline.domain.mix.champion.PromotionRule.SHORT_HISTORY;
import static io.plumbline.domain.mix.champion.PromotionRule.STALE_DATA;
import static io.plumbline.domain.mix.champion.PromotionRule.WORSE_THAN_CHAMPION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChallengerHeldToThePolicyTest {

  private static final DataStanding CURRENT = new DataStanding.Current();
  private static final ModelRun CHAMPION = SampleRun.number(6).heldOutError(0.10).run();

  @Test
  void a_sound_run_may_become_the_first_champion() {
    assertThat(judged(SampleRun.number(7), null, CURRENT)).isEmpty();
  }

  @Test
  void a_run_whose_review_fails_may_not_and_the_checks_are_named() {
    SampleRun failed =
        SampleRun.number(7)
            .check("convergence", Verdict.FAIL)
            .check("learning", Verdict.REVIEW)
            .check("energy", Verdict.FAIL);
    assertThat(judged(failed, null, CURRENT))
        .containsExactly(
            new Objection(REVIEW_FAILED, "The review of R-0007 says FAIL (convergence, energy)."));
  }

  @Test
  void a_run_that_needs_a_look_may() {
    assertThat(judged(SampleRun.number(7).check("learning", Verdict.REVIEW), null, CURRENT))
        .isEmpty();
  }

  @Test
  void a_hundred_and_four_fitted_weeks_are_enough_and_one_less_is_not() {
    assertThat(judged(SampleRun.number(7).weeks(117, 13), null, CURRENT)).isEmpty();
    assertThat(rules(judged(SampleRun.number(7).weeks(116, 13), null, CURRENT)))
        .containsExactly(SHORT_HISTORY);
  }

  @Test
  void without_held_out_periods_nobody_knows_how_it_forecasts() {
    assertThat(rules(judged(SampleRun.number(7).weeks(117, 0), null, CURRENT)))
        .containsExactly(NO_HELD_OUT_ACCURACY);
    assertThat(rules(judged(SampleRun.number(7).heldOutError(Double.NaN), CHAMPION, CURRENT)))
        .containsExactly(NO_HELD_OUT_ACCURACY);
  }

  @Test
  void a_twentieth_worse_than_the_champion_is_accepted_and_more_is_not() {
    assertThat(judged(SampleRun.number(7).heldOutError(0.105), CHAMPION, CURRENT)).isEmpty();
    assertThat(judged(SampleRun.number(7).heldOutError(0.106), CHAMPION, CURRENT))
        .containsExactly(
            new Objection(
                WORSE_THAN_CHAMPION,
                "The held-out error of R-0007 is 10.6 %, that of the champion R-0006 is 10.0 %; it"
                    + " may be 10.5 % at most, or there must be a waiver with its reason."));
  }

  @Test
  void newer_data_are_accepted_for_five_weeks() {
    assertThat(judged(SampleRun.number(7), null, new DataStanding.Grown(5, 35))).isEmpty();
    assertThat(rules(judged(SampleRun.number(7), null, new DataStanding.Grown(6, 42))))
        .containsExactly(STALE_DATA);
  }

  @Test
  void data_that_were_changed_or_no_longer_fit_are_stale() {
    assertThat(rules(judged(SampleRun.number(7), null, new DataStanding.Changed("f".repeat(64)))))
        .containsExactly(STALE_DATA);
    Finding gone =
        Finding.error("unknown-measure", Finding.Place.series("tv"), "There is no tv.", "tv");
    assertThat(judged(SampleRun.number(7), null, new DataStanding.Unusable(List.of(gone))))
        .singleElement()
        .satisfies(objection -> assertThat(objection.reason()).contains("There is no tv."));
  }

  @Test
  void a_run_without_documented_assumptions_may_not() {
    assertThat(rules(judged(SampleRun.number(7).spec("# nothing\n"), null, CURRENT)))
        .containsExactly(NO_ASSUMPTIONS);
  }

  @Test
  void every_reason_is_told_at_once() {
    SampleRun hopeless =
        SampleRun.number(7)
            .weeks(60, 13)
            .heldOutError(0.5)
            .spec("")
            .check("divergences", Verdict.FAIL);
    assertThat(rules(judged(hopeless, CHAMPION, new DataStanding.Changed("f".repeat(64)))))
        .containsExactly(
            REVIEW_FAILED, SHORT_HISTORY, WORSE_THAN_CHAMPION, STALE_DATA, NO_ASSUMPTIONS);
  }

  @Test
  void a_waiver_covers_its_own_rule_alone() {
    Waivers waivers = new Waivers(new TreeMap<>(Map.of(SHORT_HISTORY, "a young brand")));
    assertThat(waivers.cover(new Objection(SHORT_HISTORY, "short"))).isTrue();
    assertThat(waivers.cover(new Objection(WORSE_THAN_CHAMPION, "worse"))).isFalse();
  }

  @Test
  void what_cannot_be_waived_is_not_and_a_waiver_needs_a_reason() {
    for (PromotionRule rule : PromotionRule.values()) {
      if (!rule.waivable()) {
        assertThatThrownBy(() -> new Waivers(new TreeMap<>(Map.of(rule, "please"))))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(rule.key());
      }
    }
    assertThatThrownBy(() -> new Waivers(new TreeMap<>(Map.of(SHORT_HISTORY, " "))))
        .hasMessageContaining("needs a reason");
    assertThat(PromotionRule.named("short-history")).contains(SHORT_HISTORY);
    assertThat(PromotionRule.named("SHORT_HISTORY")).isEmpty();
  }

  private static List<Objection> judged(
      SampleRun run, @Nullable ModelRun champion, DataStanding standing) {
    return PromotionPolicy.DEFAULT.judge(
        new PromotionPolicy.Candidate(run.run(), champion, standing));
  }

  private static List<PromotionRule> rules(List<Objection> objections) {
    return objections.stream().map(Objection::rule).toList();
  }
}
