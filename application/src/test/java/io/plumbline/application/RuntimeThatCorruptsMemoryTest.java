package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeThatCorruptsMemoryTest {

  @ParameterizedTest
  @ValueSource(strings = {"17.0.15+6", "24.0.2", "25", "25-ea", "25.0.1+8", "25.0.2+10-LTS"})
  void an_older_or_unsound_version_is_refused_by_name(String version) {
    assertThat(RuntimeGuard.refusal(Runtime.Version.parse(version), false))
        .hasValueSatisfying(why -> assertThat(why).contains(version, "25.0.3"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.0.3+9-LTS", "25.0.4", "25.0.10", "25.1", "26"})
  void a_sound_version_is_taken(String version) {
    assertThat(RuntimeGuard.refusal(Runtime.Version.parse(version), false)).isEmpty();
  }

  @Test
  void compact_object_headers_are_refused_on_a_sound_version() {
    assertThat(RuntimeGuard.refusal(Runtime.Version.parse("25.0.3"), true))
        .hasValueSatisfying(why -> assertThat(why).contains("-XX:+UseCompactObjectHeaders"));
  }

  @Test
  void the_runtime_of_this_build_is_taken() {
    assertThat(RuntimeGuard.refusal()).isEmpty();
  }
}
