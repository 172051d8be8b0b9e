package io.plumbline.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every number that pages and papers are made of comes with its interval, or stands here with the
 * reason why it has none. A new one fails until somebody says which.
 */
class EveryNumberOnScreenTest {

  private static final String WEB = "io.plumbline.adapters.web.";
  private static final String FIGURE = WEB + "ui.Figure";
  private static final Set<String> NUMBERS =
      Set.of("double", "java.lang.Double", "[D", "java.util.OptionalDouble");

  private static final JavaClasses PAGES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(WEB + "ui", WEB + "pdf");

  /** Numbers of view models that are no estimates, and what they are. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          entry("ui.ForestScale.max", "a place on a scale"),
          entry("ui.ForestScale.min", "a place on a scale"),
          entry("ui.ForestScale.reference", "where nothing is gained and nothing lost: exact"),
          entry(
              "ui.chart.BacktestChart.Rung.best",
              "observed: the best of the origins; the chart shows best to worst"),
          entry(
              "ui.chart.ContributionChart.Layer.values",
              "layers of a stack; the chart of each part has its band"),
          entry("ui.chart.Density.from", "a place on an axis"),
          entry("ui.chart.Density.heights", "a density is the spread itself"),
          entry("ui.chart.Density.width", "a place on an axis"),
          entry("ui.chart.PairedChart.About.divisor", "a unit"),
          entry("ui.chart.PairedChart.About.reference", "a place on an axis"),
          entry("ui.chart.ReturnChart.Bubble.spend", "observed: what was spent"),
          entry("ui.chart.RhatChart.Row.sorted", "a measure of the draws, shown with its spread"),
          entry("ui.chart.Room.atLeast", "the lower end of its range"),
          entry("ui.chart.Room.atMost", "the upper end of its range"),
          entry("ui.chart.Room.more", "its range is beside it: at least, at most"),
          entry("ui.chart.Room.spend", "what is spent now and its room, which has a range"),
          entry("ui.chart.ShareChart.Row.spend", "observed: what was spent"),
          entry(
              "ui.chart.WeightsChart.Row.weight",
              "solved for, not estimated: how the counterfactual is put together"),
          entry(
              "ui.experiment.ResultAgreement.returned",
              "the row made of it has the interval of the test"),
          entry("ui.media.JobLine.done", "how far work is"),
          entry("ui.mix.GeoPage.Row.spend", "observed: what was spent"),
          entry("ui.planner.AllocationTable.Row.amount", "chosen by whoever plans"),
          entry("ui.planner.AllocationTable.Track.at", "a place on a slider"),
          entry("ui.planner.AllocationTable.Track.down", "a place on a slider"),
          entry("ui.planner.AllocationTable.Track.least", "a place on a slider"),
          entry("ui.planner.AllocationTable.Track.max", "a place on a slider"),
          entry("ui.planner.AllocationTable.Track.most", "a place on a slider"),
          entry("ui.planner.AllocationTable.Track.now", "a place on a slider"),
          entry("ui.planner.AllocationTable.Track.up", "a place on a slider"),
          entry("ui.planner.AllocationTable.divisor", "a unit"),
          entry("ui.planner.Sliders.base", "chosen by whoever plans"));

  /** Who reads the middle of an estimate and not its interval, and what for. */
  private static final Map<String, String> MIDDLES =
      Map.ofEntries(
          entry(
              "ui.change.RequestsTable",
              "puts requests in order; the interval is the next column and in the file"),
          entry(
              "ui.chart.WaterfallChart",
              "puts parts in order and tells shares; every bar has its whisker and its figure"),
          entry(
              "ui.health.ParametersSection",
              "puts rows in order; the interval is a column of its own"),
          entry("ui.home.HomePage", "puts channels in order; each row writes its figure"),
          entry("ui.mix.ChannelsPage", "puts channels in order; each row writes its figures"),
          entry(
              "ui.mix.CreditTable",
              "puts channels in order, and tells how far credit by sampling is off"),
          entry("ui.mix.GeoPage", "puts geos in order; each row writes its figures"),
          entry("ui.mix.GeoPage.Row", "puts geos in order; each row writes its figures"),
          entry("ui.mix.GeoSection", "puts geos in order; each row writes its figures"),
          entry("ui.mix.RankTable", "puts channels in order; each row writes its figures"),
          entry("ui.planner.OutcomeSheet", "the sentence has the interval out of Format"));

  @Test
  void a_number_of_a_view_model_has_its_interval_beside_it_or_a_reason_here() {
    assertThat(bare(PAGES)).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
  }

  @Test
  void who_shows_the_middle_of_an_estimate_shows_its_interval() {
    assertThat(middles(PAGES)).containsExactlyInAnyOrderElementsOf(MIDDLES.keySet());
  }

  @Test
  void every_page_was_looked_at() {
    assertThat(PAGES.stream().filter(JavaClass::isRecord)).hasSizeGreaterThan(80);
    assertThat(PAGES.stream().filter(one -> one.getSimpleName().endsWith("View")))
        .hasSizeGreaterThan(15);
  }

  @Test
  void a_number_alone_and_a_middle_alone_are_found() {
    JavaClasses planted =
        new ClassFileImporter().importClasses(Alone.class, Beside.class, Middle.class);
    assertThat(bare(planted)).singleElement().asString().endsWith("Alone.roi");
    assertThat(middles(planted)).singleElement().asString().endsWith("Middle");
  }

  private record Alone(String channel, double roi) {}

  private record Beside(double roi, CredibleInterval interval) {}

  private record Middle(Estimate roi) {
    String words() {
      return "ROI " + roi.mean();
    }
  }

  private static Set<String> bare(JavaClasses classes) {
    return classes.stream()
        .filter(JavaClass::isRecord)
        .filter(one -> !hasInterval(one))
        .flatMap(one -> one.getFields().stream())
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> NUMBERS.contains(field.getRawType().getName()))
        .map(field -> name(field.getOwner()) + "." + field.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean hasInterval(JavaClass record) {
    Set<String> names =
        record.getFields().stream().map(JavaField::getName).collect(Collectors.toSet());
    return names.containsAll(Set.of("lower", "upper"))
        || record.getFields().stream()
            .map(field -> field.getRawType().getName())
            .anyMatch(type -> type.equals(CredibleInterval.class.getName()) || type.equals(FIGURE));
  }

  private static Set<String> middles(JavaClasses classes) {
    return classes.stream()
        .filter(one -> calls(one, "mean") && !calls(one, "interval"))
        .map(EveryNumberOnScreenTest::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean calls(JavaClass one, String method) {
    return one.getMethodCallsFromSelf().stream()
        .map(JavaMethodCall::getTarget)
        .anyMatch(
            target ->
                target.getOwner().isEquivalentTo(Estimate.class)
                    && target.getName().equals(method));
  }

  private static String name(JavaClass one) {
    return one.getName().replace(WEB, "").replace('$', '.');
  }
}
