package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Actor;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Shapley values are put on record once a run, by the system (MAT-10). */
@Tag("sampling")
class CreditsOnRecordTest {

  private final RegistryBench bench = new RegistryBench();
  private final SmallBrand brand = SmallBrand.of(60);
  private final InMemoryBrands brands = new InMemoryBrands(bench.transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(bench.transaction, bench.clock);

  CreditsOnRecordTest() {
    brands.add(new Brand(RegistryBench.BRAND, "Harbour", Currency.getInstance("USD")));
  }

  private ComputeCredits.Outcome computed() {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      RestoreRun restore =
          new RestoreRun(bench.runs, bench.format, bench.batches, HolidayCalendar.EMPTY);
      return new ComputeCredits(
              brands,
              new ShowChampion(bench.runs, bench.promotions),
              new CreditChannels(restore, bench.format, bench.batches, executor),
              ledger)
          .compute()
          .getFirst();
    }
  }

  private List<LedgerEntry> written() {
    return ledger.find(
        RegistryBench.BRAND, LedgerFilter.of(Fact.Kind.CREDIT_COMPUTED), Long.MAX_VALUE, 9);
  }

  private ModelRun fitted() {
    FittedMixModel model =
        Fits.fitted(bench.spec, bench.imported(brand), Fits.settings(100, 100, 1), 2);
    ModelRun run =
        new ModelRun(
            bench.id(),
            RegistryBench.BRAND,
            1,
            bench.clock.instant(),
            RegistryBench.MAYA,
            OneSpec.TEXT,
            new CodeVersion("0.1.0", "3d7e38b"),
            model.report());
    bench.runs.add(run, model.posterior());
    return run;
  }

  @Test
  void a_brand_without_a_run_has_nothing_to_compute() {
    assertThat(computed()).isEqualTo(new ComputeCredits.Outcome.NothingToDo(RegistryBench.BRAND));
    assertThat(written()).isEmpty();
  }

  @Test
  void each_channels_share_is_written_with_its_interval_and_once() {
    ModelRun run = fitted();
    assertThat(computed()).isEqualTo(new ComputeCredits.Outcome.Computed(run));
    assertThat(written()).hasSize(1);
    LedgerEntry entry = written().getFirst();
    assertThat(entry.actor()).isEqualTo(Actor.SYSTEM);
    assertThat(entry.subject()).isEqualTo(run.id().toString());
    assertThat(entry.details())
        .containsEntry("run", "R-0001")
        .containsEntry("coalitions", "4")
        .containsKeys("share tv lower", "share tv upper");
    double tv = Double.parseDouble(entry.details().get("share tv mean"));
    double search = Double.parseDouble(entry.details().get("share search mean"));
    assertThat(tv + search).isCloseTo(1, within(1e-6));
    assertThat(computed()).isEqualTo(new ComputeCredits.Outcome.NothingToDo(RegistryBench.BRAND));
    assertThat(written()).hasSize(1);
  }

  @Test
  void a_run_whose_data_were_changed_is_not_credited() {
    fitted();
    brand.spend("tv")[10] += 1;
    bench.imported(brand);
    assertThat(computed()).isInstanceOf(ComputeCredits.Outcome.NotRestored.class);
    assertThat(written()).isEmpty();
  }
}
