package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ChannelCredit;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.insight.ModelAnswers;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stored run answers what it answered when it was fitted, or says why it cannot. */
@Tag("sampling")
class RunAskedAgainTest {

  private final RegistryBench bench = new RegistryBench();
  private final SmallBrand brand = SmallBrand.of(60);
  private final MediaDataset data = bench.imported(brand);
  private final FittedMixModel model = Fits.fitted(bench.spec, data, Fits.settings(100, 100, 1), 2);
  private final ModelRun run = stored();
  private final RestoreRun restore =
      new RestoreRun(bench.runs, bench.format, bench.batches, HolidayCalendar.EMPTY);

  private ModelRun stored() {
    ModelRun stored =
        new ModelRun(
            bench.id(),
            RegistryBench.BRAND,
            1,
            bench.clock.instant(),
            RegistryBench.MAYA,
            OneSpec.TEXT,
            new CodeVersion("0.1.0", "3d7e38b"),
            model.report());
    bench.runs.add(stored, model.posterior());
    return stored;
  }

  @Test
  void it_answers_what_it_answered() {
    assertThat(again()).isInstanceOf(RestoreRun.Outcome.Restored.class);
    RestoreRun.Outcome.Restored restored = (RestoreRun.Outcome.Restored) again();
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      ModelAnswers answers =
          new ModelAnswers(
              restored.model(), restored.draws(), new Batch(executor, (part, doing) -> {}));
      for (int m = 0; m < 2; m++) {
        Estimate before = model.report().channels().get(m).contribution();
        Estimate now = answers.channels().get(m).contribution();
        assertThat(now.mean()).isCloseTo(before.mean(), within(1e-9 * before.mean()));
        assertThat(now.sd()).isCloseTo(before.sd(), within(1e-9 * before.mean()));
      }
    }
  }

  @Test
  void the_same_data_imported_again_change_nothing() {
    bench.imported(SmallBrand.of(60));
    assertThat(again()).isInstanceOf(RestoreRun.Outcome.Restored.class);
  }

  @Test
  void where_what_it_saw_was_changed_it_does_not_answer() {
    brand.spend("tv")[10] += 1;
    bench.imported(brand);
    assertThat(again()).isEqualTo(new RestoreRun.Outcome.DataChanged(run));
  }

  @Test
  void a_last_click_table_imported_later_changes_no_fingerprint_and_stands_beside_the_credit() {
    assertThat(credited().channels())
        .allSatisfy(channel -> assertThat(channel.lastClick()).isNull());
    double[] clicked = new double[60];
    Arrays.fill(clicked, 2.5);
    clicked[7] = Double.NaN;
    bench.imported(brand.lastClick("search", clicked));
    Attribution attribution = credited();
    assertThat(attribution.channels().get(0).lastClick()).isNull();
    assertThat(attribution.channels().get(1).lastClick()).isEqualTo(59 * 2.5);
    assertThat(attribution.channels().get(1).lastClickShare()).isEqualTo(1);
    ChannelCredit tv = attribution.channels().get(0);
    assertThat(tv.contributionShare().mean()).isCloseTo(tv.share().mean(), within(1e-9));
  }

  private Attribution credited() {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      CreditChannels credit = new CreditChannels(restore, bench.format, bench.batches, executor);
      return switch (credit.credit(RegistryBench.BRAND, new RunReference.ById(run.id()))) {
        case CreditChannels.Outcome.Credited(var _, Attribution attribution) -> attribution;
        case CreditChannels.Outcome.NotRestored(var why) -> throw new AssertionError(why);
      };
    }
  }

  @Test
  void it_measures_what_money_does_within_the_payback_window() {
    double shorter = measured(7).channels().getFirst().payback().mean();
    MeasureEfficiency.Outcome.Measured measured = measured(60);
    assertThat(measured.periods()).isEqualTo(52);
    assertThat(measured.channels())
        .extracting(channel -> channel.channel().value())
        .containsExactly("tv", "search");
    assertThat(measured.channels().getFirst().payback().mean()).isGreaterThan(shorter);
    assertThat(measured.channels().getFirst().headroom()).isNotNull();
  }

  private MeasureEfficiency.Outcome.Measured measured(int days) {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      return switch (new MeasureEfficiency(restore, executor)
          .measure(RegistryBench.BRAND, new RunReference.ById(run.id()), new PaybackWindow(days))) {
        case MeasureEfficiency.Outcome.Measured measured -> measured;
        case MeasureEfficiency.Outcome.NotRestored(var why) -> throw new AssertionError(why);
      };
    }
  }

  @Test
  void another_brands_run_is_unknown() {
    assertThat(restore.restore(new BrandId("elsewhere"), new RunReference.ById(run.id())))
        .isEqualTo(new RestoreRun.Outcome.Unknown());
  }

  private RestoreRun.Outcome again() {
    return restore.restore(RegistryBench.BRAND, new RunReference.ById(run.id()));
  }
}
