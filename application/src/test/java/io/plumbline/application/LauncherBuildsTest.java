package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherBuildsTest {

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void a_jdk() {
    launcher = new Launcher(folder);
    launcher.jdk("jdks/one", "25.0.3");
  }

  @Test
  void nothing_built_is_built_once() {
    Launcher.Run first = launcher.run("serve");
    launcher.run("serve");

    assertThat(first.exit()).isZero();
    assertThat(first.out()).startsWith("java 25.0.3");
    assertThat(first.err()).contains("Building Plumbline");
    assertThat(launcher.builds()).containsExactly("maven -ntp -q package -DskipTests");
  }

  @Test
  void a_checkout_tells_the_build_its_commit() {
    launcher.write(".git/HEAD", "");
    launcher.executable("bin/git", "echo 3d7e38b12345-dirty\n");

    launcher.run("serve");

    assertThat(launcher.builds())
        .containsExactly("maven -ntp -q package -DskipTests -Dplumbline.commit=3d7e38b12345-dirty");
  }

  @Test
  void an_unpacked_archive_inside_another_checkout_has_no_commit() {
    launcher.executable("bin/git", "echo 999999999999\n");

    launcher.run("serve");

    assertThat(launcher.builds()).containsExactly("maven -ntp -q package -DskipTests");
  }

  @Test
  void a_source_newer_than_the_build_is_built_again() {
    launcher.built();
    launcher.age("application/target/plumbline.built");
    launcher.write("domain/src/main/java/A.java", "changed");

    launcher.run("serve");

    assertThat(launcher.builds()).hasSize(1);
  }

  @Test
  void what_the_build_itself_writes_beside_the_sources_is_no_change() {
    launcher.built();
    launcher.age("application/target/plumbline.built");
    launcher.write("adapters-web/src/main/frontend/generated/index.ts", "");

    launcher.run("serve");

    assertThat(launcher.builds()).isEmpty();
  }

  @Test
  void a_cache_of_an_earlier_jar_is_not_given_to_java() {
    launcher.built();
    launcher.write("application/target/plumbline.aot", "");
    launcher.age("application/target/plumbline.aot");
    assertThat(launcher.run("serve").out()).doesNotContain("AOTCache");

    launcher.age("application/target/plumbline.jar");
    launcher.write("application/target/plumbline.aot", "");
    assertThat(launcher.run("serve").out()).contains("-XX:AOTCache=");
  }

  @Test
  void a_build_that_fails_ends_with_status_3_and_is_tried_again() {
    launcher.executable("mvnw", "echo x >>maven.log; echo 'no compiler'; exit 1\n");

    Launcher.Run run = launcher.run("serve");
    launcher.run("serve");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("no compiler", "the build failed");
    assertThat(launcher.builds()).hasSize(2);
  }
}
