package io.plumbline.domain.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DictionaryTest {

  private final List<Definition> dictionary = Definition.dictionary();

  @Test
  void each_figure_has_one_meaning_a_unit_and_an_uncertainty() {
    assertThat(dictionary).extracting(Definition::name).doesNotHaveDuplicates();
    assertThat(dictionary).extracting(Definition::meaning).doesNotHaveDuplicates();
    assertThat(dictionary)
        .allSatisfy(
            one -> {
              assertThat(one.unit()).isNotBlank();
              assertThat(one.uncertainty()).isNotBlank();
            });
  }

  @Test
  void what_stands_on_home_means_there_what_it_means_here() {
    Arrays.stream(HeadlineKpi.values())
        .forEach(
            kpi ->
                assertThat(dictionary)
                    .anySatisfy(
                        one -> {
                          assertThat(one.name()).isEqualTo(kpi.label());
                          assertThat(one.meaning()).isEqualTo(kpi.meaning());
                        }));
  }

  @Test
  void what_platforms_claim_is_never_a_currency() {
    assertThat(dictionary)
        .filteredOn(one -> one.name().startsWith("Platform"))
        .singleElement()
        .satisfies(
            one -> assertThat(one.meaning()).contains("never what decisions are counted in"));
  }
}
