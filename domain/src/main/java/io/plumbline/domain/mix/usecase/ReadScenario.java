package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.scenario.StoredScenario;
import java.util.Optional;

/** Reads what a stored scenario asked, so that it can be asked again or changed. */
public final class ReadScenario {

  private final ScenarioFormat format;

  public ReadScenario(ScenarioFormat format) {
    this.format = format;
  }

  /** Returns its question; empty if its text is of a form that is read no longer. */
  public Optional<ScenarioQuestion> read(StoredScenario stored) {
    return switch (format.read(stored.asks(), stored.label())) {
      case ScenarioFormat.Reading.Read(var question, var _) -> Optional.of(question);
      case ScenarioFormat.Reading.Refused _ -> Optional.empty();
    };
  }
}
