package io.plumbline.domain.experiment.usecase;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.Registration;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;

/** Shows one test whole. */
public final class ShowExperiment {

  /**
   * A test, and what stands against its registration today.
   *
   * @param findings none unless it is a draft
   */
  public record Shown(ExperimentHistory test, List<Finding> findings) {
    public Shown {
      findings = List.copyOf(findings);
    }
  }

  private final ExperimentBook book;

  public ShowExperiment(ExperimentBook book) {
    this.book = book;
  }

  /** Returns the brand's test of this name. */
  public Optional<Shown> show(BrandId brand, String label) {
    return book.find(brand, label)
        .map(
            history ->
                new Shown(
                    history,
                    history.experiment() instanceof Experiment.Draft draft
                        ? Registration.findings(draft, book.today())
                        : List.of()));
  }
}
