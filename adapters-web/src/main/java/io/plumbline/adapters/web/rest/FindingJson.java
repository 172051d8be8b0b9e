package io.plumbline.adapters.web.rest;

import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something wrong in what was sent: where, what, and what would be accepted. */
public record FindingJson(
    String severity,
    String rule,
    @Nullable String file,
    @Nullable Long row,
    @Nullable String column,
    String problem,
    String accepted) {

  public static FindingJson from(Finding finding) {
    return new FindingJson(
        finding.severity().name().toLowerCase(Locale.ROOT),
        finding.rule(),
        finding.place().file(),
        finding.place().row(),
        finding.place().column(),
        finding.problem(),
        finding.accepted());
  }

  public static List<FindingJson> from(List<Finding> findings) {
    return findings.stream().map(FindingJson::from).toList();
  }
}
