package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of fitted models promises. */
public abstract class ModelRunsContract {

  protected abstract ModelRuns runs();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private static Posterior posterior(long seed) {
    Random random = new Random(seed);
    double[] values = random.doubles(3 * 50 * 2).map(x -> x - 0.5).toArray();
    values[0] = -0.0;
    values[1] = Double.MIN_VALUE;
    values[2] = 1 / 3.0;
    return new Posterior(
        List.of("roi.tv", "sigma \"x\""), 3, 50, values, random.doubles(3 * 50).toArray());
  }

  private ModelRun add(BrandId brand, long id) {
    return transaction()
        .in(
            () -> {
              ModelRun run = run(brand, id, runs().nextNumber(brand));
              runs().add(run, posterior(id));
              return run;
            });
  }

  private static ModelRun run(BrandId brand, long id, int number) {
    MixModelReport report = SampleReport.named("model %d of %s".formatted(id, brand));
    return new ModelRun(
        new UUID(0, id),
        brand,
        number,
        Instant.parse("2026-11-22T05:00:00.123456Z"),
        Actor.human("mara"),
        "name: weekly\n",
        report);
  }

  @Test
  void runs_are_numbered_from_one_within_each_brand() {
    assertThat(add(HARBOUR.id(), 1).number()).isEqualTo(1);
    assertThat(add(NORTHERN.id(), 2).number()).isEqualTo(1);
    assertThat(add(HARBOUR.id(), 3).number()).isEqualTo(2);
  }

  @Test
  void the_latest_run_of_a_brand_comes_back_as_it_was() {
    assertThat(runs().latest(HARBOUR.id())).isEmpty();
    add(HARBOUR.id(), 1);
    ModelRun latest = add(HARBOUR.id(), 2);
    add(NORTHERN.id(), 3);
    ModelRun found = runs().latest(HARBOUR.id()).orElseThrow();
    assertThat(found).usingRecursiveComparison().isEqualTo(latest);
  }

  @Test
  void the_draws_of_a_run_come_back_bit_by_bit() {
    add(HARBOUR.id(), 1);
    add(HARBOUR.id(), 2);
    Posterior found = runs().posterior(new UUID(0, 1)).orElseThrow();
    Posterior expected = posterior(1);
    assertThat(found.names()).isEqualTo(expected.names());
    assertThat(found.chains()).isEqualTo(3);
    assertThat(found.draws()).isEqualTo(50);
    assertThat(found.values()).isEqualTo(expected.values());
    assertThat(found.logDensities()).isEqualTo(expected.logDensities());
    assertThat(runs().posterior(new UUID(0, 9))).isEmpty();
  }

  @Test
  void eight_fits_that_end_at_once_get_eight_numbers() {
    List<ModelRun> added = Racing.threads(8, fit -> add(HARBOUR.id(), fit + 1));
    assertThat(added)
        .extracting(ModelRun::number)
        .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }
}
