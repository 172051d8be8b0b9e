package io.plumbline.domain.maturity;

import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a brand's measurement has come.
 *
 * @param playbook absent while the brand has no fact
 * @param advice absent while no outcome is imported
 * @param framework what was chosen; absent while nobody did
 */
public record Maturity(
    BrandId brand,
    MaturityScore score,
    List<PhaseStanding> phases,
    @Nullable Playbook playbook,
    @Nullable FrameworkAdvice advice,
    @Nullable ChosenFramework framework) {

  public Maturity {
    phases = List.copyOf(phases);
  }

  /** Returns the phase the brand is in; empty once all are passed. */
  public Optional<PhaseStanding> current() {
    return phases.stream()
        .filter(phase -> phase.state() == PhaseStanding.State.CURRENT)
        .findFirst();
  }
}
