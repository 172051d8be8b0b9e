package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherFindsJavaTest {

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void a_built_program() {
    launcher = new Launcher(folder).built();
  }

  @Test
  void java_home_comes_first() {
    launcher.jdk("jdks/other", "25.0.4");
    launcher.with("JAVA_HOME", launcher.jdk("mine", "25.0.3"));

    Launcher.Run run = launcher.run("quality", "--brand", "harbour retail");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).startsWith("java 25.0.3 ").contains("plumbline.jar quality --brand");
  }

  @Test
  void an_old_java_home_and_an_old_java_on_the_path_are_passed_over() {
    launcher.with("JAVA_HOME", launcher.jdk("old", "17.0.15"));
    launcher.executable("bin/java", "echo '    java.home = " + folder.resolve("old") + "' >&2\n");
    launcher.jdk("jdks/a-21", "21.0.5");
    launcher.jdk("jdks/b-25", "25.0.3");

    assertThat(launcher.run("serve").out()).startsWith("java 25.0.3 ");
  }

  @Test
  void the_java_on_the_path_is_asked_for_its_home() {
    Path home = launcher.jdk("somewhere", "25.0.3");
    launcher.executable("bin/java", "echo '    java.home = " + home + "' >&2\n");

    assertThat(launcher.run("serve").out()).startsWith("java 25.0.3 ");
  }

  @Test
  void a_jdk_of_macos_lies_two_folders_deeper() {
    launcher.jdk("jdks/temurin-25.jdk/Contents/Home", "25.0.3");

    assertThat(launcher.run("serve").out()).startsWith("java 25.0.3 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25.0.3", "25.0.3.1", "25.0.10", "25.1.0"})
  void a_sound_update_of_25_is_taken(String version) {
    launcher.jdk("jdks/one", version);

    assertThat(launcher.run("serve").out()).startsWith("java " + version + " ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"25", "25-ea", "25.0.0", "25.0.1", "25.0.2", "25.0.2.1", "25.0.2-ea"})
  void an_update_that_corrupts_memory_is_refused_in_one_line_with_status_3(String version) {
    launcher.jdk("jdks/one", version);

    Launcher.Run run = launcher.run("serve");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("25.0.3", "JAVA_HOME", "(" + version + " in ");
  }

  @Test
  void without_any_jdk_one_line_says_which_is_needed_and_how_to_point_to_it() {
    Launcher.Run run = launcher.run("serve");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .contains("JDK 25.0.3 or a later update of 25", "JAVA_HOME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"})
  void compact_object_headers_are_refused_in_every_variable(String variable) {
    launcher.jdk("jdks/one", "25.0.3");
    launcher.with(variable, "-Xmx1g -XX:+UseCompactObjectHeaders");

    Launcher.Run run = launcher.run("serve");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("UseCompactObjectHeaders");
  }

  @Test
  void compact_object_headers_are_refused_among_the_arguments() {
    launcher.jdk("jdks/one", "25.0.3");

    assertThat(launcher.run("serve", "-XX:+UseCompactObjectHeaders").exit()).isEqualTo(3);
  }

  @Test
  void java_opts_reach_the_runtime_before_the_jar() {
    launcher.jdk("jdks/one", "25.0.3");

    assertThat(launcher.with("JAVA_OPTS", "-Xmx1g -ea").run("serve").out())
        .startsWith("java 25.0.3 -Xmx1g -ea ");
  }
}
