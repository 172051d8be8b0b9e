package io.plumbline.domain.mix.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.planning.MadeUpDraws;
import io.plumbline.domain.mix.planning.MadeUpModels;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Seed;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the model is made of, its quickest exact way credits what visiting all coalitions does.
 */
class CreditsOfAModelTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("io.plumbline.domain.mix.planning.MadeUpModels#all")
  void credits_add_up_and_agree_with_the_enumeration(String name, MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    Attribution quick = attribution(model, ShapleyAttribution.best(model));
    Attribution all = attribution(model, ShapleyMethod.ENUMERATED);
    assertThat(quick.efficiencyGap()).isLessThan(1e-9);
    assertThat(all.visited()).isEqualTo(4);
    for (int m = 0; m < quick.channels().size(); m++) {
      double told = quick.channels().get(m).credit().mean();
      double counted = all.channels().get(m).credit().mean();
      assertThat(told).isCloseTo(counted, within(1e-9 * Math.abs(counted)));
      assertThat(quick.channels().get(m).standardError()).isZero();
    }
  }

  @Test
  void a_halo_is_told_in_a_sentence_with_its_interval_and_shared_evenly() {
    Attribution attribution =
        attribution(MadeUpModels.halo(new MadeUpPanel(60)).resolved(), ShapleyMethod.PAIRWISE);
    assertThat(attribution.method()).isEqualTo(ShapleyMethod.PAIRWISE);
    assertThat(attribution.halos())
        .singleElement()
        .satisfies(
            halo ->
                assertThat(halo.sentence())
                    .matches("tv lifts the response of search by \\d+ % \\[\\d+, \\d+]\\."));
    double more0 = more(attribution.channels().get(0));
    double more1 = more(attribution.channels().get(1));
    assertThat(more0).isPositive().isCloseTo(more1, within(1e-9 * more0));
  }

  @Test
  void last_click_stands_beside_it() {
    Map<ChannelId, Double> clicks =
        Map.of(new ChannelId("tv"), 100.0, new ChannelId("search"), 300.0);
    Attribution attribution =
        MadeUpDraws.with(
            batch -> {
              var model = new MadeUpPanel(60).resolved();
              var draws = new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 50, batch);
              return ShapleyAttribution.of(
                  draws, ShapleyMethod.ADDITIVE, clicks, new Seed(1), batch);
            });
    assertThat(attribution.channels().get(0).lastClickShare()).isEqualTo(0.25);
    assertThat(attribution.draws()).isEqualTo(50);
  }

  @Test
  void sampled_orders_tell_their_standard_error() {
    ResolvedMixModel model =
        MadeUpModels.multiplicative(MadeUpModels.halo(new MadeUpPanel(60))).resolved();
    Attribution sampled = attribution(model, ShapleyMethod.SAMPLED);
    Attribution exact = attribution(model, ShapleyMethod.ENUMERATED);
    assertThat(sampled.efficiencyGap()).isLessThan(1e-9);
    for (int m = 0; m < 2; m++) {
      double error = sampled.channels().get(m).standardError();
      double told = sampled.channels().get(m).credit().mean();
      // two channels have two orders, so an order and its reverse are all there is
      assertThat(error).isLessThan(1e-6 * told);
      assertThat(told).isCloseTo(exact.channels().get(m).credit().mean(), within(1e-9 * told));
    }
  }

  private static double more(ChannelCredit credit) {
    return credit.credit().mean() - credit.contribution().mean();
  }

  private static Attribution attribution(ResolvedMixModel model, ShapleyMethod method) {
    return MadeUpDraws.with(
        batch -> {
          var draws = new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 40, batch);
          return ShapleyAttribution.of(draws, method, Map.of(), new Seed(1), batch);
        });
  }
}
