package io.plumbline.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * A rule is trusted once it has been seen to fail: each one names the violations planted for it.
 */
class RulesBiteTest {

  private static final String BASE = "io.plumbline.fixture.violations";

  private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(BASE);

  private static final Map<String, ArchRule> RULES = Rules.under(BASE);

  private static final Map<String, List<String>> PLANTED =
      Map.ofEntries(
          entry(
              "adapters_meet_only_through_the_domain",
              List.of(
                  "adapters.ingest.FeedThatAsksTheWeb",
                  "adapters.persistence.StoreThatAsksTheFeed",
                  "adapters.web.ui.ScreenThatAsksTheStore",
                  "domain.media.MediaThatKnowsAnAdapter",
                  "stray.ClassOutsideTheHouse")),
          entry(
              "each_library_stays_in_the_adapter_it_serves",
              List.of("adapters.ingest.FeedWithAButton", "adapters.web.ui.ScreenWithASpreadsheet")),
          entry(
              "the_domain_knows_only_the_jdk_and_its_math_library",
              List.of("domain.media.MediaThatLogs")),
          entry(
              "the_domain_does_no_io_and_reads_no_clock",
              List.of(
                  "domain.media.MediaThatReadsAFile",
                  "domain.media.MediaThatReadsTheClock",
                  "domain.media.MediaThatTimesItself",
                  "domain.media.MediaThatOwnsAClock",
                  "domain.media.MediaThatOwnsAZonedClock",
                  "domain.media.MediaThatCountsMillis",
                  "domain.media.MediaThatRollsDice",
                  "domain.media.MediaThatTossesACoin",
                  "domain.media.MediaThatSeedsItself")),
          entry("only_kernels_touch_the_math_library", List.of("domain.media.MathOutsideAKernel")),
          entry(
              "subdomains_form_no_cycles",
              List.of("domain.media.MediaThatKnowsMix", "domain.mix.MixThatKnowsMedia")),
          entry(
              "subdomains_know_only_those_they_are_allowed_to",
              List.of("domain.media.MediaThatKnowsMix")),
          entry(
              "the_shared_kernel_knows_no_subdomain", List.of("domain.shared.WordThatKnowsMedia")),
          entry("kernels_know_only_numbers", List.of("domain.mix.kernel.KernelThatTakesAList")),
          entry(
              "kernels_stay_inside_their_subdomain",
              List.of("domain.reporting.ReportWithABorrowedKernel")),
          entry(
              "ports_are_interfaces_that_use_cases_call",
              List.of("domain.media.port.ConcretePort")),
          entry(
              "ports_are_implemented_only_by_adapters",
              List.of("domain.media.FeedsInsideTheDomain")),
          entry(
              "the_web_speaks_to_use_cases_not_to_driven_ports",
              List.of("adapters.web.ui.ScreenThatReadsAPort")),
          entry(
              "use_cases_are_final_with_one_public_method",
              List.of(
                  "domain.media.usecase.UseCaseThatCanBeExtended",
                  "domain.media.usecase.UseCaseWithTwoVerbs")),
          entry("records_of_use_cases_are_nested", List.of("domain.media.usecase.CommandOnItsOwn")),
          entry(
              "the_web_stays_on_the_default_bundle",
              List.of(
                  "adapters.web.ui.OwnModule",
                  "adapters.web.ui.OwnModules",
                  "adapters.web.ui.OwnCss",
                  "adapters.web.ui.OwnPackage",
                  "adapters.web.ui.OwnTheme",
                  "adapters.web.ui.OwnWebComponent")),
          entry("commercial_vaadin_components_stay_out", List.of("adapters.web.ui.BoughtChart")),
          entry("views_are_package_private", List.of("adapters.web.ui.ExposedView")),
          entry("no_class_is_named_after_nothing", List.of("adapters.web.ui.FormatHelper")),
          entry(
              "every_package_says_what_it_is_and_is_null_marked",
              List.of("stray.ClassOutsideTheHouse")),
          entry(
              "only_the_command_line_prints",
              List.of("adapters.web.ui.ScreenThatPrints", "domain.media.MediaThatPrintsAStack")));

  @Test
  void every_rule_has_a_planted_violation_and_every_planted_violation_a_rule() {
    assertThat(PLANTED.keySet()).containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  @TestFactory
  Stream<DynamicTest> the_rule_finds_what_was_planted() {
    return RULES.entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> bites(rule)));
  }

  private static void bites(Map.Entry<String, ArchRule> rule) {
    List<String> planted = PLANTED.getOrDefault(rule.getKey(), List.of());
    assertThat(planted).isNotEmpty();
    List<String> found = rule.getValue().evaluate(VIOLATIONS).getFailureReport().getDetails();
    for (String name : planted) {
      assertThat(VIOLATIONS.contain(BASE + "." + name)).as("%s is planted", name).isTrue();
      assertThat(found).as("what the rule found").anyMatch(line -> line.contains(name));
    }
  }

  @Test
  void a_rule_that_selects_nothing_fails() {
    ArchRule empty = new KernelRules("io.plumbline.nowhere").kernels_know_only_numbers();

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> empty.check(VIOLATIONS))
        .withMessageContaining("failed to check any classes");
  }
}
