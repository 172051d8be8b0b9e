package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Signs the ledger of every brand at set times; one that cannot be signed stops no other. */
public final class SignCheckpoints {

  /** How it ended for a brand. */
  public sealed interface Outcome {

    /** As {@link SignCheckpoint} says. */
    record Done(BrandId brand, SignCheckpoint.Outcome outcome) implements Outcome {}

    /** It failed. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Supplier<List<BrandId>> brands;
  private final SignCheckpoint sign;

  public SignCheckpoints(Supplier<List<BrandId>> brands, SignCheckpoint sign) {
    this.brands = brands;
    this.sign = sign;
  }

  /** Returns how it ended, brand by brand. */
  public List<Outcome> sign() {
    List<Outcome> outcomes = new ArrayList<>();
    for (BrandId brand : brands.get()) {
      outcomes.add(signed(brand));
    }
    return outcomes;
  }

  private Outcome signed(BrandId brand) {
    try {
      return new Outcome.Done(brand, sign.sign(brand, Actor.SYSTEM, Origin.JOB));
    } catch (RuntimeException cause) {
      return new Outcome.Broken(brand, cause);
    }
  }
}
