package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.files.FitJson;
import org.junit.jupiter.api.Test;

class ThisBuildTest {

  @Test
  void the_registry_names_the_version_that_reports_name() {
    assertThat(ThisBuild.code().version()).isEqualTo(FitJson.VERSION);
  }

  @Test
  void a_build_that_was_told_no_commit_names_none() {
    assertThat(String.valueOf(ThisBuild.code().commit())).doesNotContain("${");
  }
}
