package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.World.HARBOUR;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.maturity.usecase.RecordMilestones;
import io.plumbline.domain.mix.SpecSaved;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrencySet;
import io.plumbline.domain.shared.Actor;
import java.util.Map;
import java.util.TreeMap;

/** What Harbour Retail has reached besides its moves and tests, and what of it is on record. */
final class MadeUpMaturity {

  private MadeUpMaturity() {}

  static void of(World world) {
    tell(world, new SpecSaved("Harbour Retail", CannedFormats.TEXT), Actor.human("lead"));
    tell(
        world,
        new DecisionCurrencySet(
            HARBOUR, DecisionCurrency.DEFAULT, DecisionCurrency.DEFAULT, "What finance asks for."),
        Actor.human("admin"));
    tell(
        world,
        told(Fact.Kind.MODEL_PROMOTED, "R-0001 is champion: asked for by lead, approved by admin"),
        Actor.human("admin"));
    tell(
        world,
        told(Fact.Kind.CREDIT_COMPUTED, "Shapley values of R-0001: 8 channels, 256 coalitions"),
        Actor.SYSTEM);
    new RecordMilestones(
            world.brands,
            world.showMaturity(),
            world.maturities,
            world.ledger,
            world::id,
            world.transaction)
        .record();
  }

  private static Fact told(Fact.Kind kind, String summary) {
    return new SampleFact(kind, "R-0001", summary, new TreeMap<>(Map.of("run", "R-0001")));
  }

  private static void tell(World world, Fact fact, Actor by) {
    world.ledger.append(HARBOUR, fact, by, Origin.WEB, world.id());
  }
}
