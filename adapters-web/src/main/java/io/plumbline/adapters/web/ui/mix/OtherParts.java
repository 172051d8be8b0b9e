package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.HaloResult;
import java.util.List;
import java.util.Optional;

/**
 * What brought something besides paid channels alone.
 *
 * @param owned media without spend
 * @param shared what channels brought together, counted under neither
 * @param treatments promotions and the like
 */
record OtherParts(Units units, List<Part> owned, List<Part> shared, List<Part> treatments) {

  /**
   * One of them.
   *
   * @param words what it is, beyond its name
   * @param share its part of the outcome
   */
  record Part(String name, String words, Figure contribution, Figure share) {}

  OtherParts {
    owned = List.copyOf(owned);
    shared = List.copyOf(shared);
    treatments = List.copyOf(treatments);
  }

  /** Returns the other parts of a model; empty if all it has are paid channels. */
  static Optional<OtherParts> of(MixModelReport report, Units units) {
    OtherParts parts =
        new OtherParts(
            units,
            report.organic().stream()
                .map(
                    channel ->
                        new Part(
                            channel.channel().value(),
                            "owned media, no spend",
                            units.outcome(channel.contribution()),
                            Format.percent(channel.contributionShare())))
                .toList(),
            report.halos().stream().map(halo -> shared(halo, units)).toList(),
            report.treatments().stream()
                .map(
                    treatment ->
                        new Part(
                            treatment.name(),
                            "not media",
                            units.outcome(treatment.contribution()),
                            Format.percent(treatment.contributionShare())))
                .toList());
    boolean none = parts.owned.isEmpty() && parts.shared.isEmpty() && parts.treatments.isEmpty();
    return none ? Optional.empty() : Optional.of(parts);
  }

  private static Part shared(HaloResult halo, Units units) {
    Figure contribution = units.outcome(halo.contribution());
    Figure share = Format.percent(halo.contributionShare());
    if (halo.upper() == null || halo.lower() == null || halo.strength() == null) {
      return new Part(
          "Overlap",
          "what parts that multiply bring together, counted under none of them",
          contribution,
          share);
    }
    return new Part(
        "%s lifts %s".formatted(halo.upper(), halo.lower()),
        "by %s where %s is at its fullest; counted under neither"
            .formatted(Format.percent(halo.strength()).inProse(), halo.upper()),
        contribution,
        share);
  }
}
