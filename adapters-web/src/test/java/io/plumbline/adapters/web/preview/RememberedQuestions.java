package io.plumbline.adapters.web.preview;

import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stand-in for SCENARIO.yaml, which lives in another adapter: questions under numbers. */
final class RememberedQuestions implements ScenarioFormat {

  private final List<ScenarioQuestion> questions = new CopyOnWriteArrayList<>();

  @Override
  public Reading read(String text, String name) {
    int number = Integer.parseInt(text.substring(text.lastIndexOf(' ') + 1).strip());
    return new Reading.Read(questions.get(number), null);
  }

  @Override
  public String write(ScenarioQuestion question) {
    questions.add(question);
    return "name: %s\n# question %d\n".formatted(question.scenario().name(), questions.size() - 1);
  }
}
