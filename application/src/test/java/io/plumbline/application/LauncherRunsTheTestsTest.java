package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherRunsTheTestsTest {

  @TempDir Path folder;
  private Launcher launcher;

  @BeforeEach
  void a_jdk_and_a_browser() {
    launcher = new Launcher(folder);
    launcher.jdk("jdks/one", "25.0.3");
    launcher.executable("bin/chromium", "");
  }

  @Test
  void the_reports_of_all_modules_are_summed_in_the_last_line() {
    maven(report("domain", 40, 0, 0, 0) + report("adapters-persistence/schema", 3, 0, 0, 1), 0);

    Launcher.Run run = launcher.run("test");

    assertThat(run.lastLine()).isEqualTo("42 passed, 0 failed, 1 skipped");
    assertThat(run.exit()).isZero();
    assertThat(launcher.builds()).containsExactly("maven -ntp verify --fail-at-end");
  }

  @Test
  void failures_and_errors_are_both_failed_and_decide_the_status() {
    maven(report("domain", 10, 1, 2, 0), 1);

    Launcher.Run run = launcher.run("test");

    assertThat(run.lastLine()).isEqualTo("7 passed, 3 failed, 0 skipped");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void a_build_that_broke_is_a_failure_though_every_test_that_ran_passed() {
    maven(report("domain", 10, 0, 0, 0), 1);

    Launcher.Run run = launcher.run("test");

    assertThat(run.lastLine()).isEqualTo("10 passed, 0 failed, 0 skipped");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void no_test_at_all_is_a_failure() {
    maven("", 0);

    Launcher.Run run = launcher.run("test");

    assertThat(run.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
    assertThat(run.exit()).isEqualTo(1);
  }

  @Test
  void the_reports_of_an_earlier_run_do_not_count() {
    launcher.write("domain/target/surefire-reports/TEST-old.xml", suite(99, 0, 0, 0));
    maven(report("domain", 1, 0, 0, 0), 0);

    assertThat(launcher.run("test").lastLine()).isEqualTo("1 passed, 0 failed, 0 skipped");
  }

  @Test
  void a_missing_browser_is_installed_where_that_is_allowed() {
    launcher.executable("bin/chromium", "");
    launcher.executable(
        "bin/apt-get", "[ \"$1\" = update ] || ln -s /bin/true \"" + folder + "/bin/chromium\"\n");
    launcher.executable("bin/id", "echo 0\n");
    delete("bin/chromium");
    maven(report("domain", 1, 0, 0, 0), 0);

    Launcher.Run run = launcher.run("test");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).contains("Installing Chromium");
  }

  @Test
  void a_missing_browser_that_cannot_be_installed_is_status_3_and_says_how() {
    launcher.executable("bin/id", "echo 1000\n");
    delete("bin/chromium");

    Launcher.Run run = launcher.run("test");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("apt-get install chromium", "PLUMBLINE_CHROMIUM");
    assertThat(launcher.builds()).isEmpty();
  }

  private void maven(String reports, int exit) {
    launcher.executable(
        "mvnw", "echo \"maven $*\" >>maven.log\n" + reports + "exit " + exit + "\n");
  }

  private static String report(String module, int tests, int failures, int errors, int skipped) {
    String folder = module + "/target/surefire-reports";
    return "mkdir -p %s\ncat >%s/TEST-a.xml <<'X'\n%sX\n"
        .formatted(folder, folder, suite(tests, failures, errors, skipped));
  }

  private static String suite(int tests, int failures, int errors, int skipped) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2" \
        name="io.plumbline.A" time="0.1" tests="%d" errors="%d" skipped="%d" failures="%d">
          <properties><property name="tests" value="7"/></properties>
          <testcase name="x" time="0.1"/>
        </testsuite>
        """
        .formatted(tests, errors, skipped, failures);
  }

  private void delete(String file) {
    assertThat(folder.resolve(file).toFile().delete()).isTrue();
  }
}
