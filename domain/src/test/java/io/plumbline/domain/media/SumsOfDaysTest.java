package io.plumbline.domain.media;

import static io.plumbline.domain.media.ObservationsInTests.MONDAY;
import static io.plumbline.domain.media.ObservationsInTests.SALES;
import static io.plumbline.domain.media.ObservationsInTests.TV;
import static io.plumbline.domain.media.ObservationsInTests.of;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.shared.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SumsOfDaysTest {

  @Property(tries = 200, seed = "20261122")
  void nothing_is_lost_or_made_up_in_whole_weeks(
      @ForAll("cents") List<Long> cents, @ForAll @IntRange(min = 0, max = 6) int start) {
    LocalDate first = MONDAY.plusDays(start);
    BigDecimal[] expected = new BigDecimal[cents.size() / 7];
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    assembler.add(Granularity.WEEK, of(SALES, first, "1"));
    for (int i = 0; i < expected.length * 7; i++) {
      BigDecimal value = BigDecimal.valueOf(cents.get(i), 2);
      expected[i / 7] = i % 7 == 0 ? value : expected[i / 7].add(value);
      assembler.add(Granularity.DAY, of(TV, first.plusDays(i), value.toPlainString()));
    }
    double[] sums = assembler.assemble().series(TV);
    assertThat(sums).hasSize(expected.length);
    for (int week = 0; week < expected.length; week++) {
      assertThat(sums[week]).isEqualTo(expected[week].doubleValue());
    }
  }

  @Property(tries = 200, seed = "20261122")
  void what_is_left_out_at_the_edges_and_what_is_kept_make_the_whole(
      @ForAll("cents") List<Long> cents, @ForAll @IntRange(min = 0, max = 6) int offset) {
    BigDecimal whole = BigDecimal.ZERO;
    MediaDataset.Assembler assembler = MediaDataset.assembler(Granularity.WEEK);
    for (int i = 0; i < cents.size(); i++) {
      BigDecimal value = BigDecimal.valueOf(cents.get(i), 2);
      whole = whole.add(value);
      assembler.add(Granularity.DAY, of(TV, MONDAY.plusDays(offset + i), value.toPlainString()));
    }
    MediaDataset data = assembler.assemble();
    BigDecimal kept = BigDecimal.ZERO;
    if (data.has(TV)) {
      for (double sum : data.series(TV)) {
        kept = kept.add(BigDecimal.valueOf(sum));
      }
    }
    BigDecimal left = BigDecimal.ZERO;
    for (Finding finding : data.findings()) {
      left =
          left.add(new BigDecimal(finding.problem().replaceAll(".*they, (\\S+) in all.*", "$1")));
    }
    assertThat(kept.add(left)).isEqualByComparingTo(whole);
  }

  @Provide
  Arbitrary<List<Long>> cents() {
    return Arbitraries.longs().between(0, 1_000_000_000L).list().ofMinSize(7).ofMaxSize(80);
  }
}
