package io.plumbline.domain.mix.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunNamedByAPersonTest {

  @Test
  void a_label_is_a_number_within_the_brand() {
    assertThat(RunReference.of("R-0007")).contains(new RunReference.ByNumber(7));
    assertThat(RunReference.of("R-12345")).contains(new RunReference.ByNumber(12345));
  }

  @Test
  void an_id_is_an_id() {
    UUID id = UUID.fromString("01890000-0000-7000-8000-00000000000a");
    assertThat(RunReference.of(id.toString())).contains(new RunReference.ById(id));
  }

  @Test
  void anything_else_names_no_run() {
    assertThat(RunReference.of("latest")).isEmpty();
    assertThat(RunReference.of("R-")).isEmpty();
    assertThat(RunReference.of("R-99999999999")).isEmpty();
    assertThat(RunReference.of("1-2-3-4-5")).isEmpty();
  }

  @Test
  void code_is_told_with_the_commit_it_was_built_from() {
    assertThat(new CodeVersion("0.1.0", "3d7e38b-dirty")).hasToString("0.1.0+3d7e38b-dirty");
    assertThat(new CodeVersion("0.1.0", null)).hasToString("0.1.0");
  }
}
