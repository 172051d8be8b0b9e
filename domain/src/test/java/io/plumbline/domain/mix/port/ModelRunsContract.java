package io.plumbline.domain.mix.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    return add(brand, id, SampleReport.named("model %d of %s".formatted(id, brand)));
  }

  private ModelRun add(BrandId brand, long id, MixModelReport report) {
    return transaction()
        .in(
            () -> {
              ModelRun run = run(brand, id, runs().nextNumber(brand), report);
              runs().add(run, posterior(id));
              return run;
            });
  }

  private static ModelRun run(BrandId brand, long id, int number, MixModelReport report) {
    return new ModelRun(
        new UUID(0, id),
        brand,
        number,
        Instant.parse("2026-11-22T05:00:00.123456Z"),
        Actor.human("mara"),
        "name: weekly\n",
        new CodeVersion("0.1.0", id % 2 == 0 ? null : "3d7e38b-dirty"),
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
  void a_run_is_found_by_its_id_or_number_and_by_its_brand_alone() {
    ModelRun first = add(HARBOUR.id(), 1);
    ModelRun second = add(HARBOUR.id(), 2);
    assertThat(found(HARBOUR.id(), new RunReference.ById(first.id()))).isEqualTo(first.id());
    assertThat(found(HARBOUR.id(), new RunReference.ByNumber(2))).isEqualTo(second.id());
    assertThat(found(HARBOUR.id(), new RunReference.ByNumber(3))).isNull();
    assertThat(found(NORTHERN.id(), new RunReference.ById(first.id()))).isNull();
    assertThat(found(NORTHERN.id(), new RunReference.ByNumber(1))).isNull();
    assertThat(runs().find(HARBOUR.id(), new RunReference.ById(first.id())).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(first);
  }

  private @Nullable UUID found(BrandId brand, RunReference reference) {
    return runs().find(brand, reference).map(ModelRun::id).orElse(null);
  }

  @Test
  void runs_are_listed_a_page_at_a_time_newest_first() {
    for (int i = 1; i <= 5; i++) {
      add(HARBOUR.id(), i);
    }
    add(NORTHERN.id(), 6);
    List<RunSummary> page = runs().page(HARBOUR.id(), RunFilter.ALL, Integer.MAX_VALUE, 2);
    assertThat(page).extracting(RunSummary::number).containsExactly(5, 4);
    assertThat(runs().page(HARBOUR.id(), RunFilter.ALL, 4, 10))
        .extracting(RunSummary::number)
        .containsExactly(3, 2, 1);
    assertThat(page.getFirst())
        .isEqualTo(
            RunSummary.of(runs().find(HARBOUR.id(), new RunReference.ByNumber(5)).orElseThrow()));
  }

  @Test
  void a_line_says_how_the_run_did_where_periods_were_held_out() {
    Accuracy.Holdout holdout = new Accuracy.Holdout(13, 0.12, 0.11, 0.92, SampleReport.TEN);
    ModelRun run = add(HARBOUR.id(), 1, SampleReport.with(holdout, Diagnostics.Verdict.PASS));
    add(HARBOUR.id(), 2, SampleReport.with(null, Diagnostics.Verdict.FAIL));
    List<RunSummary> page = runs().page(HARBOUR.id(), RunFilter.ALL, Integer.MAX_VALUE, 9);
    assertThat(page.get(1)).isEqualTo(RunSummary.of(run));
    assertThat(page.get(1).heldOut()).isEqualTo(new RunSummary.HeldOut(13, 0.11, 0.12, 0.92));
    assertThat(page.get(0).heldOut()).isNull();
  }

  @Test
  void runs_are_listed_by_family_verdict_and_data() {
    add(HARBOUR.id(), 1, SampleReport.with(null, Diagnostics.Verdict.PASS));
    add(HARBOUR.id(), 2, SampleReport.with(null, Diagnostics.Verdict.FAIL));
    assertThat(numbers(new RunFilter(ModelFamily.BAYES, null, null))).containsExactly(2, 1);
    assertThat(numbers(new RunFilter(ModelFamily.RIDGE, null, null))).isEmpty();
    assertThat(numbers(new RunFilter(null, Diagnostics.Verdict.FAIL, null))).containsExactly(2);
    assertThat(numbers(new RunFilter(null, null, "0".repeat(64)))).containsExactly(2, 1);
    assertThat(numbers(new RunFilter(null, null, "f".repeat(64)))).isEmpty();
    assertThat(numbers(new RunFilter(ModelFamily.BAYES, Diagnostics.Verdict.PASS, "0".repeat(64))))
        .containsExactly(1);
  }

  private List<Integer> numbers(RunFilter filter) {
    return runs().page(HARBOUR.id(), filter, Integer.MAX_VALUE, 9).stream()
        .map(RunSummary::number)
        .toList();
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
