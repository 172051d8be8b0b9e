package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.scenario.SampleScenario;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was stored can be asked again, as long as its form is read. */
class StoredQuestionsReadAgainTest {

  /** Reads and writes nothing but a name. */
  private static final ScenarioFormat NAMES =
      new ScenarioFormat() {
        @Override
        public Reading read(String text, String name) {
          return text.startsWith("name: ")
              ? new Reading.Read(ScenarioQuestion.of(Scenario.of(text.substring(6).strip())), null)
              : new Reading.Refused(
                  List.of(Finding.error("yaml", Finding.Place.file(name), "What?", "A scenario.")));
        }

        @Override
        public String write(ScenarioQuestion question) {
          return "name: %s\n".formatted(question.scenario().name());
        }
      };

  private final ReadScenario read = new ReadScenario(NAMES);
  private final StoredScenario sample =
      SampleScenario.of(new BrandId("harbour"), 3, new UUID(1, 2), "R-0001");

  private StoredScenario asking(String text) {
    return new StoredScenario(
        sample.id(),
        sample.brand(),
        sample.number(),
        sample.run(),
        sample.runLabel(),
        sample.name(),
        text,
        sample.trigger(),
        sample.answer(),
        sample.code(),
        sample.by(),
        sample.at());
  }

  @Test
  void what_is_written_reads_as_the_same_question() {
    ScenarioQuestion question = ScenarioQuestion.of(Scenario.of("more search"));
    String text = new WriteScenario(NAMES).write(question);
    assertThat(read.read(asking(text))).contains(question);
  }

  @Test
  void a_text_of_a_form_that_is_read_no_longer_gives_nothing() {
    assertThat(read.read(asking("szenario: more search\n"))).isEmpty();
  }
}
