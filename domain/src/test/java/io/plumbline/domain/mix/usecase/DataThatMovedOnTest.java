package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.champion.DataStanding;
import org.junit.jupiter.api.Test;

/** What became of the data since a run saw them. */
class DataThatMovedOnTest {

  private final RegistryBench bench = new RegistryBench();
  private final SmallBrand brand = SmallBrand.of(60);
  private final MediaDataset data = bench.imported(brand);
  private final ModelRun run = bench.add(bench.saw(1, data));
  private final CurrentData current = new CurrentData(bench.format, bench.batches);

  @Test
  void the_same_numbers_are_current() {
    assertThat(current.standing(run)).isEqualTo(new DataStanding.Current());
    bench.imported(brand);
    assertThat(current.standing(run)).isEqualTo(new DataStanding.Current());
  }

  @Test
  void later_weeks_do_not_change_what_it_saw() {
    ModelRun early = bench.add(bench.saw(2, data, 57));
    assertThat(current.standing(early)).isEqualTo(new DataStanding.Grown(3, 21));
  }

  @Test
  void one_number_that_changed_is_noticed() {
    brand.spend("tv")[10] += 1;
    bench.imported(brand);
    assertThat(current.standing(run)).isInstanceOf(DataStanding.Changed.class);
  }

  @Test
  void a_specification_that_cannot_be_read_any_more_makes_them_unusable() {
    ModelRun other = bench.add(bench.saw(3, data).spec(OneSpec.UNREADABLE));
    assertThat(current.standing(other)).isInstanceOf(DataStanding.Unusable.class);
  }
}
