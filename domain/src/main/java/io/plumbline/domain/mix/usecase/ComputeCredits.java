package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.attribution.CreditComputed;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Computes the Shapley values of the run each brand stands on and puts them on record, once a run.
 */
public final class ComputeCredits {

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** They are on record now. */
    record Computed(ModelRun run) implements Outcome {}

    /** It has no run, or they are on record. */
    record NothingToDo(BrandId brand) implements Outcome {}

    /** Its run could not be asked: why. */
    record NotRestored(BrandId brand, RestoreRun.Outcome why) implements Outcome {}

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ShowChampion shown;
  private final CreditChannels credit;
  private final Ledger ledger;

  public ComputeCredits(Brands brands, ShowChampion shown, CreditChannels credit, Ledger ledger) {
    this.brands = brands;
    this.shown = shown;
    this.credit = credit;
    this.ledger = ledger;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> compute() {
    return brands.all().stream().map(Brand::id).map(this::compute).toList();
  }

  private Outcome compute(BrandId brand) {
    try {
      Optional<ModelRun> run = shown.show(brand).map(ShownRun::run);
      return run.isEmpty() || known(run.get())
          ? new Outcome.NothingToDo(brand)
          : compute(run.get());
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  private boolean known(ModelRun run) {
    return ledger
        .first(
            run.brand(),
            new LedgerFilter(
                Fact.Kind.CREDIT_COMPUTED, null, run.id().toString(), null, null, null),
            Map.of())
        .isPresent();
  }

  /** The key is the run's own id: whichever node is faster, it is written once. */
  private Outcome compute(ModelRun run) {
    return switch (credit.credit(run.brand(), new RunReference.ById(run.id()))) {
      case CreditChannels.Outcome.NotRestored(var why) -> new Outcome.NotRestored(run.brand(), why);
      case CreditChannels.Outcome.Credited(var asked, var attribution) -> {
        ledger.append(
            asked.brand(),
            new CreditComputed(asked, attribution),
            Actor.SYSTEM,
            Origin.JOB,
            run.id());
        yield new Outcome.Computed(asked);
      }
    };
  }
}
