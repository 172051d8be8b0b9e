package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;

/** Writes a question about a scenario down, to be asked elsewhere. */
public final class WriteScenario {

  private final ScenarioFormat format;

  public WriteScenario(ScenarioFormat format) {
    this.format = format;
  }

  /** Returns the question as the text of a SCENARIO.yaml. */
  public String write(ScenarioQuestion question) {
    return format.write(question);
  }
}
