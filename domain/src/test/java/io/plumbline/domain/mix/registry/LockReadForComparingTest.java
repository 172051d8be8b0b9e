package io.plumbline.domain.mix.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class LockReadForComparingTest {

  private static final String LOCK =
      """
      name: Harbour Retail
      kpi: {column: sales, kind: revenue}
      channels:
        - name: TV
          spend: tv
          adstock: {family: geometric, max_lag: 13}
          prior: {roi: {family: lognormal, median: 1.5, sd_log: 0.7}}
        - name: "Paid: search"
          spend: search
          # prior: the default, which depends on the KPI
      controls:
        - {column: promo, kind: treatment}
        - {column: "hldy_Black Friday", kind: control}
      # a remark
      window: {holdout: 13}
      """;

  @Test
  void every_line_stands_under_its_key() {
    assertThat(new SpecLock(LOCK).entries())
        .containsExactly(
            entry("name", "Harbour Retail"),
            entry("kpi", "{column: sales, kind: revenue}"),
            entry("channels.TV.name", "TV"),
            entry("channels.TV.spend", "tv"),
            entry("channels.TV.adstock", "{family: geometric, max_lag: 13}"),
            entry("channels.TV.prior", "{roi: {family: lognormal, median: 1.5, sd_log: 0.7}}"),
            entry("channels.Paid: search.name", "\"Paid: search\""),
            entry("channels.Paid: search.spend", "search"),
            entry("channels.Paid: search.prior", "the default, which depends on the KPI"),
            entry("controls.promo", "{column: promo, kind: treatment}"),
            entry("controls.hldy_Black Friday", "{column: \"hldy_Black Friday\", kind: control}"),
            entry("window", "{holdout: 13}"));
  }

  @Test
  void the_priors_are_those_of_the_channels() {
    assertThat(new SpecLock(LOCK).priors())
        .containsExactly(
            entry("TV", "{roi: {family: lognormal, median: 1.5, sd_log: 0.7}}"),
            entry("Paid: search", "the default, which depends on the KPI"));
  }

  @Test
  void a_key_that_stands_twice_and_a_line_of_another_shape_are_kept() {
    assertThat(new SpecLock("a: 1\na: 2\nb:\n  - plain\n  - [1, 2]\n???\n").entries())
        .containsExactly(
            entry("a", "1"),
            entry("a#2", "2"),
            entry("b.plain", "plain"),
            entry("b.[1, 2]", "[1, 2]"),
            entry("???", ""));
  }

  @Test
  void an_empty_lock_says_nothing() {
    assertThat(new SpecLock("\n# only a remark\n").entries()).isEmpty();
  }

  @Test
  void the_hash_is_that_of_the_text() {
    assertThat(new SpecLock("abc").sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
