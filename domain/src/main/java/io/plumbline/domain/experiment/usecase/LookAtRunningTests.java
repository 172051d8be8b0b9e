package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Takes every look that is due, at every test that runs; once a day, say. */
public final class LookAtRunningTests {

  /** What was done for a test, or for a brand whose tests could not be listed. */
  public sealed interface Outcome {

    /** How a look at it ended. */
    record Seen(BrandId brand, String label, TakeLook.Outcome look) implements Outcome {}

    /** Something broke; the others are not held up by it. */
    record Broken(BrandId brand, String what, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ExperimentBook book;
  private final TakeLook take;

  public LookAtRunningTests(Brands brands, ExperimentBook book, TakeLook take) {
    this.brands = brands;
    this.book = book;
    this.take = take;
  }

  /** Returns what was done for each test that runs in markets. */
  public List<Outcome> look() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Brand brand : brands.all()) {
      try {
        for (Experiment test : book.in(brand.id(), Set.of("running"))) {
          if (test.plan().namesMarkets()) {
            outcomes.add(seen(brand.id(), test.identity().label()));
          }
        }
      } catch (RuntimeException failure) {
        outcomes.add(new Outcome.Broken(brand.id(), "its tests", failure));
      }
    }
    return outcomes;
  }

  private Outcome seen(BrandId brand, String label) {
    try {
      return new Outcome.Seen(brand, label, take.take(brand, label, Actor.SYSTEM, Origin.JOB));
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, label, failure);
    }
  }
}
