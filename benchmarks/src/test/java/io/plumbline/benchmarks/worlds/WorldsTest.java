package io.plumbline.benchmarks.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.benchmarks.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The worlds are told truly, and to the judge alone. */
class WorldsTest {

  private static final Checkout CHECKOUT = Checkout.find();

  @TestFactory
  Stream<DynamicTest> no_specification_names_a_column_of_the_truth() {
    return World.all(CHECKOUT).stream()
        .map(
            world ->
                DynamicTest.dynamicTest(
                    world.name(),
                    () ->
                        assertThat(Files.readString(world.spec()))
                            .doesNotContain("true_", "y01", "y02", "_adstock", "_effect")));
  }

  @TestFactory
  Stream<DynamicTest> the_truth_is_the_sum_of_the_true_contributions_by_week() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (World world : World.all(CHECKOUT)) {
      Path data = CHECKOUT.benchmarks().resolve("data/worlds/" + world.name() + ".csv");
      if (Files.exists(data) && Files.readString(data).contains("true_contrib_")) {
        tests.add(DynamicTest.dynamicTest(world.name(), () -> sums(world, data)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(7);
    return tests.stream();
  }

  @Test
  void lift_tests_of_a_world_say_what_its_own_process_did() throws IOException {
    List<String> rows =
        Files.readAllLines(CHECKOUT.benchmarks().resolve("worlds/mmm_roas_data-lift_tests.csv"));

    assertThat(rows).hasSize(5);
    assertThat(rows.getFirst())
        .isEqualTo("channel,start_date,end_date,spend_change,incremental_outcome,standard_error");
  }

  private static void sums(World world, Path data) throws IOException {
    List<String> lines = Files.readAllLines(data);
    List<String> header = List.of(lines.getFirst().split(","));
    assertThat(world.truth()).hasSize(4);
    world
        .truth()
        .forEach(
            (channel, truth) -> {
              int column = header.indexOf("true_contrib_" + channel);
              double sum =
                  lines.stream()
                      .skip(1)
                      .mapToDouble(line -> Double.parseDouble(line.split(",")[column]))
                      .sum();
              assertThat(truth).as(channel).isCloseTo(sum, within(1e-6 * sum));
            });
  }
}
