package io.plumbline.domain.experiment.design;

import java.util.List;
import java.util.Set;

/** Tests that are asked for again and again, with what each needs before it begins. */
public enum DesignPreset {
  /** One prospecting line item is held out for fourteen days. */
  SINGLE_LINE_ITEM(
      List.of(
          new Precondition("one-line-item", "Is exactly one line item held out?"),
          new Precondition(
              "creative-steady", "Do creatives of the line item stay as they are meanwhile?"),
          new Precondition("bidding-steady", "Does its bidding stay as it is meanwhile?"),
          new Precondition("nothing-else", "Is no other change planned in the geos of the test?"))),
  /** A sponsored unit is withheld from some fast-selling products; the units are products. */
  RETAIL_MEDIA_SKUS(
      List.of(
          new Precondition("high-velocity", "Do all products of the test sell every day?"),
          new Precondition("in-stock", "Is there stock for the whole test on both sides?"),
          new Precondition("bids-constant", "Do bids stay constant on both sides?"),
          new Precondition("price-steady", "Do prices and promotions stay as they are?"),
          new Precondition("one-unit", "Is one sponsored unit withheld, and the others kept?"),
          new Precondition(
              "no-substitutes", "Is no control product a substitute of a treated one?"))),
  /** A geo holdout on each of the two channels that spend most. */
  TOP_TWO_CHANNELS(
      List.of(
          new Precondition("geo-targeting", "Can the channel be switched off by geo?"),
          new Precondition("budget-kept", "Does the rest of the plan stay as it is?"),
          new Precondition("one-at-a-time", "Do the two tests share no geo, or no week?")));

  private final List<Precondition> preconditions;

  DesignPreset(List<Precondition> preconditions) {
    this.preconditions = preconditions;
  }

  /** Returns what must be so. */
  public List<Precondition> preconditions() {
    return preconditions;
  }

  /** Returns what nobody has confirmed yet. */
  public List<Precondition> open(Set<String> confirmed) {
    return preconditions.stream().filter(p -> !confirmed.contains(p.key())).toList();
  }

  /** Returns a request with the preset's length, treatment and share; the rest as it was. */
  public DesignRequest on(DesignRequest request) {
    int fortnight = DesignRule.DAYS / request.panel().step();
    DesignRequest held =
        new DesignRequest(
            request.panel(),
            List.of(fortnight),
            request.constraints().share(share()),
            new Intervention.Cut(request.intervention().cpic(), 1),
            request.alternative(),
            request.alpha(),
            request.power(),
            request.effect(),
            request.cells(),
            request.waivers());
    return this == TOP_TWO_CHANNELS ? held.lasting(List.of(fortnight, 2 * fortnight)) : held;
  }

  private ShareRange share() {
    return this == RETAIL_MEDIA_SKUS ? new ShareRange(0.05, 0.5) : ShareRange.HOLDOUT;
  }
}
