package io.plumbline.adapters.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitWrittenToAFolderTest {

  @TempDir Path folder;

  @TempDir Path elsewhere;

  private final FittedMixModel model = Fits.model(Fits.posterior());
  private final DirectoryFits fits = new DirectoryFits(new NameAsText());

  private static final class NameAsText implements SpecFormat {

    @Override
    public Reading read(String text, String name) {
      return new Reading.Refused(List.of());
    }

    @Override
    public String write(MixModelSpec spec) {
      if (spec.name().equals("unwritable")) {
        throw new IllegalStateException("The pen broke.");
      }
      return "name: %s, data: %s\n".formatted(spec.name(), spec.data());
    }
  }

  private List<String> files(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> place.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private void write(Path place) throws IOException {
    fits.write(place, model, List.of(Geo.NATIONAL), data());
  }

  private Path data() throws IOException {
    return Files.writeString(elsewhere.resolve("data.csv"), "week,sales\n");
  }

  @Test
  void it_holds_the_files_of_the_contract_and_nothing_else() throws IOException {
    write(folder.resolve("a/b"));
    assertThat(files(folder))
        .containsExactly(
            "a/b/data/data.csv",
            "a/b/decomposition.csv",
            "a/b/draws/chain_1.csv",
            "a/b/draws/chain_2.csv",
            "a/b/fit.json",
            "a/b/spec.lock.yaml");
    assertThat(Files.readString(folder.resolve("a/b/spec.lock.yaml")))
        .isEqualTo("name: north, data: data/data.csv\n");
    assertThat(Files.readString(folder.resolve("a/b/data/data.csv"))).isEqualTo("week,sales\n");
  }

  @Test
  void an_earlier_fit_is_replaced_and_other_files_are_left_alone() throws IOException {
    write(folder);
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve("draws/chain_9.csv"), "old");
    Files.writeString(folder.resolve("fit.json"), "old");
    write(folder);
    assertThat(files(folder)).contains("notes.txt", "fit.json").doesNotContain("draws/chain_9.csv");
    assertThat(Files.readString(folder.resolve("fit.json"))).startsWith("{");
  }

  @Test
  void a_fit_that_cannot_be_written_whole_leaves_what_was_there() throws IOException {
    write(folder);
    String before = Files.readString(folder.resolve("fit.json"));
    MixModelSpec spec = model.spec();
    FittedMixModel broken =
        new FittedMixModel(
            MixModelSpec.national(
                "unwritable",
                spec.data(),
                spec.granularity(),
                spec.dateColumn(),
                spec.kpi(),
                spec.channels(),
                spec.controls()),
            model.report(),
            model.posterior());
    assertThatThrownBy(() -> fits.write(folder, broken, List.of(Geo.NATIONAL), data()))
        .hasMessage("The pen broke.");
    assertThat(Files.readString(folder.resolve("fit.json"))).isEqualTo(before);
    assertThat(files(folder)).hasSize(6);
  }

  @Test
  void what_was_written_is_read_back_without_loss() throws IOException {
    write(folder);
    DirectoryFits.StoredFit read = fits.read(folder).orElseThrow();
    assertThat(new FitJson().write(read.report())).isEqualTo(new FitJson().write(model.report()));
    assertThat(read.posterior().names()).isEqualTo(model.posterior().names());
    assertThat(read.posterior().values()).containsExactly(model.posterior().values());
    assertThat(read.posterior().logDensities()).containsExactly(model.posterior().logDensities());
    assertThat(read.lock()).exists();
    assertThat(fits.read(elsewhere)).isEmpty();
  }

  @Test
  void draws_that_were_tampered_with_are_refused_by_file_and_line() throws IOException {
    write(folder);
    Path chain = folder.resolve("draws/chain_2.csv");
    Files.writeString(chain, Files.readString(chain).replace("-12.5,5.0", "-12.5,five"));
    assertThatThrownBy(() -> fits.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("chain_2.csv, line", "\"five\"");
  }

  @Test
  void the_decomposition_is_a_table_with_a_column_a_component() throws IOException {
    write(folder);
    assertThat(Files.readAllLines(folder.resolve("decomposition.csv")))
        .containsExactly(
            "period,trend,\"tv, \"\"national\"\"\",promo,fitted,actual,lower90,upper90",
            "2024-01-01,1.0,1.0,1.0,10.5,10.0,9.0,12.0",
            "2024-01-08,2.0,2.0,2.0,11.0,12.0,9.5,1.0E-7");
  }

  @Test
  void where_there_are_geos_each_has_its_rows() {
    assertThat(
            DecompositionCsv.write(Fits.ofTwoGeos(), List.of(new Geo("north"), new Geo("s, east")))
                .lines())
        .containsExactly(
            "period,geo,trend,fitted,actual,lower90,upper90",
            "2024-01-01,north,1.0,1.0,10.0,1.0,1.0",
            "2024-01-08,north,2.0,2.0,20.0,2.0,2.0",
            "2024-01-01,\"s, east\",3.0,3.0,30.0,3.0,3.0",
            "2024-01-08,\"s, east\",4.0,4.0,40.0,4.0,4.0");
  }

  @Test
  void draws_are_those_of_stan_with_the_density_first() throws IOException {
    write(folder);
    List<String> lines = Files.readAllLines(folder.resolve("draws/chain_2.csv"));
    assertThat(lines)
        .contains("#     num_samples = 2", "# id = 2", "# roi_tv is roi.tv")
        .containsSubsequence("lp__,roi_tv,alpha_tv", "-12.5,5.0,6.0", "-13.0,7.0,nan", "#");
    assertThat(lines.getFirst()).startsWith("# model = ");
  }

  @Test
  void a_parameter_gets_a_name_that_every_reader_takes_and_no_other_has() {
    assertThat(StanCsv.columns(List.of("roi.tv", "roi_tv", "sigma", "roi.é", "__x__", "1")))
        .containsExactly("roi_tv", "roi_tv_2", "sigma", "roi", "x", "p_1");
  }
}
