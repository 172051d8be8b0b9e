package io.plumbline.domain.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.prior.EffectPrior;
import org.junit.jupiter.api.Test;

/** What a specification leaves open, once the data have filled it in. */
class SpecFilledInTest {

  @Test
  void beliefs_season_and_knots_are_those_that_applied() {
    SmallBrand brand = SmallBrand.of(120).conversions();
    ResolvedMixModel model = brand.resolved();
    MixModelSpec filled = model.filledIn();
    assertThat(filled.baseline()).isEqualTo(new BaselineSpec(3, true, 4, null));
    assertThat(filled.channels())
        .extracting(ChannelSpec::prior)
        .containsExactly(model.channels().get(0).prior(), model.channels().get(1).prior())
        .allMatch(prior -> prior.median() != EffectPrior.REVENUE.median());
    assertThat(filled.window()).isEqualTo(brand.spec().window());
  }

  @Test
  void what_was_said_stays_as_it_was_said() {
    SmallBrand brand = SmallBrand.of(120).baseline(new BaselineSpec(1, false, 9, null));
    brand.channel("tv", brand.spend("tv"), Specs.GEOMETRIC, Specs.HILL, EffectPrior.roi(0.3, 0.4));
    MixModelSpec filled = brand.resolved().filledIn();
    assertThat(filled.baseline()).isEqualTo(new BaselineSpec(1, false, 9, null));
    assertThat(filled.channels().getLast().prior()).isEqualTo(EffectPrior.roi(0.3, 0.4));
  }

  @Test
  void filled_in_it_is_the_same_model_of_the_same_data() {
    SmallBrand brand = SmallBrand.of(120).conversions();
    ResolvedMixModel model = brand.resolved();
    ResolvedMixModel again =
        switch (model.filledIn().resolve(brand.data(), HolidayCalendar.NONE)) {
          case Resolution.Resolved(var resolved, var _) -> resolved;
          case Resolution.Refused(var findings) -> throw new AssertionError(findings.toString());
        };
    assertThat(again.filledIn()).isEqualTo(model.filledIn());
    assertThat(again.sha256()).isEqualTo(model.sha256());
    assertThat(again.terms())
        .extracting(LinearTerm::name)
        .containsExactlyElementsOf(model.terms().stream().map(LinearTerm::name).toList());
    assertThat(again.channels().getFirst().effectScale())
        .isEqualTo(model.channels().getFirst().effectScale());
  }
}
