package io.plumbline.adapters.web.ui.maturity;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.maturity.Maturity;
import io.plumbline.domain.maturity.MilestoneStanding;
import io.plumbline.domain.maturity.PhaseStanding;
import io.plumbline.domain.maturity.Playbook;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A brand's maturity in sentences. */
final class MaturityWords {

  private MaturityWords() {}

  /** Where the brand stands: the page's title. */
  static String title(Maturity maturity) {
    return maturity
        .current()
        .map(
            phase ->
                "Phase %d of %d: %s"
                    .formatted(
                        phase.phase().number(), maturity.phases().size(), phase.phase().title()))
        .orElse("All four phases are passed");
  }

  /** What leads on from there. */
  static String lead(Maturity maturity) {
    return "%s%s"
        .formatted(
            maturity.current().map(MaturityWords::open).orElse("No gate is open. "),
            playbook(maturity.playbook()));
  }

  private static String open(PhaseStanding phase) {
    List<String> open =
        phase.gates().stream()
            .filter(gate -> !gate.done())
            .map(MilestoneStanding::milestone)
            .map(milestone -> milestone.title())
            .toList();
    return "%d of %d gates %s open: %s. "
        .formatted(
            open.size(),
            phase.gates().size(),
            open.size() == 1 ? "is" : "are",
            open.stream().map("“%s”"::formatted).collect(Collectors.joining(", ")));
  }

  private static String playbook(@Nullable Playbook playbook) {
    return playbook == null
        ? ""
        : "Day %s: %d of %d items of the first ninety days are done."
            .formatted(Format.count(playbook.day()), playbook.done(), playbook.items());
  }

  /** What a phase's state is called. */
  static String of(PhaseStanding.State state) {
    return switch (state) {
      case PASSED -> "passed";
      case CURRENT -> "now";
      case AHEAD -> "ahead";
    };
  }
}
