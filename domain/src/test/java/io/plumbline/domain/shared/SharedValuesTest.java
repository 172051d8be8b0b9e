package io.plumbline.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SharedValuesTest {

  @Test
  void a_guard_names_the_values_it_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Require.that(false, "The share (%s) of %s is odd.", 7, "tv"))
        .withMessage("The share (7) of tv is odd.");
  }

  @Test
  void a_guard_lets_pass_what_holds() {
    assertThatNoException().isThrownBy(() -> Require.that(true, "never said"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "harbour-retail", "brand-2", "2"})
  void a_brand_id_is_lower_case_words_joined_by_hyphens(String id) {
    assertThat(new BrandId(id)).hasToString(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "ä"})
  void anything_else_is_no_brand_id(String id) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BrandId(id))
        .withMessageContaining("(" + id + ")");
  }

  @Test
  void a_brand_id_has_at_most_60_characters() {
    assertThat(new BrandId("a".repeat(60)).value()).hasSize(60);
    assertThatIllegalArgumentException().isThrownBy(() -> new BrandId("a".repeat(61)));
  }

  @ParameterizedTest
  @CsvSource({
    "Harbour Retail,harbour-retail",
    "  Harbour   Retail  ,harbour-retail",
    "H&M (EU) 2026!,h-m-eu-2026",
    "İstanbul,i-stanbul"
  })
  void a_brand_gets_its_id_from_its_name(String name, String id) {
    assertThat(BrandId.of(name)).isEqualTo(new BrandId(id));
  }

  @Test
  void a_name_without_latin_letters_or_digits_gives_no_id() {
    assertThatIllegalArgumentException().isThrownBy(() -> BrandId.of("港湾"));
  }

  @Test
  void names_are_neither_blank_nor_longer_than_80_characters() {
    assertThat(new ChannelId("x".repeat(80))).hasToString("x".repeat(80));
    assertThat(new Geo("x".repeat(80))).hasToString("x".repeat(80));
    for (String wrong : List.of("", "  ", "x".repeat(81))) {
      assertThatIllegalArgumentException().isThrownBy(() -> new ChannelId(wrong));
      assertThatIllegalArgumentException().isThrownBy(() -> new Geo(wrong));
    }
  }

  @Test
  void geos_sort_by_name() {
    assertThat(List.of(new Geo("north"), new Geo("east"), Geo.NATIONAL).stream().sorted())
        .extracting(Geo::value)
        .containsExactly("east", "national", "north");
  }

  @Test
  void an_actor_has_a_name_of_1_to_120_characters() {
    assertThat(Actor.human("x".repeat(120)).kind()).isEqualTo(Actor.Kind.HUMAN);
    assertThatIllegalArgumentException().isThrownBy(() -> Actor.human("x".repeat(121)));
    assertThatIllegalArgumentException().isThrownBy(() -> Actor.human(" "));
  }

  @Test
  void plumbline_acts_as_the_system() {
    assertThat(Actor.SYSTEM).isEqualTo(new Actor("plumbline", Actor.Kind.SYSTEM));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1e-12, 1 + 1e-12, Double.NaN, Double.POSITIVE_INFINITY})
  void a_probability_lies_between_0_and_1(double outside) {
    assertThat(new Probability(0).value()).isZero();
    assertThat(new Probability(1).value()).isOne();
    assertThatIllegalArgumentException().isThrownBy(() -> new Probability(outside));
  }

  @Test
  void a_finding_says_how_bad_it_is() {
    var place = new Finding.Place("spend.csv", 7L, "tv_spend");
    assertThat(Finding.error("negative-spend", place, "It is -3.", "0 or more").severity())
        .isEqualTo(Finding.Severity.ERROR);
    assertThat(Finding.warning("spike", place, "It is 9e9.", "a look").severity())
        .isEqualTo(Finding.Severity.WARNING);
  }

  @Test
  void a_place_may_be_a_whole_file_or_a_series() {
    assertThat(Finding.Place.file("spend.csv"))
        .isEqualTo(new Finding.Place("spend.csv", null, null));
    assertThat(Finding.Place.series("tv")).isEqualTo(new Finding.Place(null, null, "tv"));
  }
}
