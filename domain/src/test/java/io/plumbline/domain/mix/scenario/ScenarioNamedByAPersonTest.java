package io.plumbline.domain.mix.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScenarioNamedByAPersonTest {

  @Test
  void it_goes_by_its_label_or_its_id() {
    assertThat(ScenarioReference.of("S-0007")).contains(new ScenarioReference.ByNumber(7));
    assertThat(ScenarioReference.of("S-12345")).contains(new ScenarioReference.ByNumber(12345));
    UUID id = new UUID(1, 2);
    assertThat(ScenarioReference.of(id.toString())).contains(new ScenarioReference.ById(id));
  }

  @Test
  void nothing_else_names_one() {
    for (String text : new String[] {"", "7", "R-0007", "S-", "S-9999999999", "newest"}) {
      assertThat(ScenarioReference.of(text)).as(text).isEmpty();
    }
  }

  @Test
  void a_state_goes_by_its_name() {
    assertThat(ScenarioState.named("contingency")).contains(ScenarioState.CONTINGENCY);
    assertThat(ScenarioState.named("OPEN")).isEmpty();
  }
}
