package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands on the embedded database while the server that started it is running. */
class CommandLineBesideAServerTest {

  private static final String NAME = "Command line";
  private static final BrandId BRAND = BrandId.of(NAME);

  @TempDir Path folder;

  @BeforeAll
  static void a_brand() {
    StartedApplication.get()
        .bean(AddBrand.class)
        .add(new AddBrand.Command(NAME, "USD", Actor.SYSTEM, Origin.JOB));
  }

  @Test
  void a_good_file_is_imported_scored_and_in_the_ledger() throws IOException {
    Path spec = write("SPEC.yaml", SmallBrand.SPEC);
    Path data = write("small.csv", SmallBrand.csv(2));

    CommandLineRun run = CommandLineRun.of("import", spec, data, "--brand", NAME);

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(json(run).get(0).get("state").asString()).isEqualTo("succeeded");
    assertThat(json(run).get(0).get("summary").asString()).contains("70 rows");
    CommandLineRun quality = CommandLineRun.of("quality", "--brand", "command-line");
    assertThat(quality.exit()).isZero();
    assertThat(json(quality).get("series").size()).isEqualTo(4);
    CommandLineRun verified = CommandLineRun.of("ledger", "verify", "--brand", NAME);
    assertThat(verified.exit()).isZero();
    assertThat(json(verified).get("intact").asBoolean()).isTrue();
  }

  @Test
  void everything_wrong_is_told_at_once_and_nothing_is_written() throws IOException {
    int before = batches();
    Path spec = write("SPEC.yaml", SmallBrand.SPEC);
    Path good = write("good.csv", SmallBrand.csv(3));
    Path bad = write("bad.csv", SmallBrand.faultyCsv());

    CommandLineRun run =
        CommandLineRun.of("import", spec, good, bad, folder.resolve("gone.csv"), "--brand", "Nix");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("bad.csv, row 3", "gone.csv", "There is no brand Nix");
    assertThat(run.err().lines().count()).isGreaterThanOrEqualTo(6);
    assertThat(batches()).isEqualTo(before);
  }

  @Test
  void a_specification_that_cannot_be_read_is_bad_input() throws IOException {
    Path spec = write("SPEC.yaml", SmallBrand.SPEC.replace("kpi:", "kpy:"));

    CommandLineRun run =
        CommandLineRun.of("import", spec, write("a.csv", SmallBrand.csv(1)), "--brand", NAME);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("kpy");
  }

  @Test
  void a_brand_that_is_not_there_is_added_with_its_currency() throws IOException {
    Path spec = write("SPEC.yaml", SmallBrand.SPEC);
    Path data = write("small.csv", SmallBrand.csv(1));

    CommandLineRun run =
        CommandLineRun.of("import", spec, data, "--brand", "Fresh by import", "--currency", "CHF");

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(CommandLineRun.of("quality", "--brand", "fresh-by-import").exit()).isZero();
  }

  @Test
  void without_a_brand_the_command_says_which_there_are() {
    CommandLineRun run = CommandLineRun.of("quality");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("No brand is named", "Acme", NAME);
  }

  @Test
  void the_help_names_every_command() {
    CommandLineRun run = CommandLineRun.of("--help");

    assertThat(run.exit()).isZero();
    assertThat(run.out() + run.err())
        .contains("demo", "serve", "fit", "import", "quality", "ledger");
  }

  private static int batches() {
    return StartedApplication.get().bean(ListBatches.class).newest(BRAND, 50).size();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static JsonNode json(CommandLineRun run) {
    return JsonMapper.shared().readTree(run.out());
  }
}
