package io.plumbline.adapters.ingest.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.LiftTestFields;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.SaturationSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/specification.md says what the code does. */
class ReferenceOfTheSpecificationTest {

  private static final String PAGE = page();

  private static String page() {
    try {
      return Files.readString(Path.of("..", "docs", "specification.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void its_example_can_be_read() {
    String example = PAGE.substring(PAGE.indexOf("```yaml\n") + 8);
    assertThat(Specifications.warnings(example.substring(0, example.indexOf("```")))).isEmpty();
    assertThat(Specifications.read(example.substring(0, example.indexOf("```"))).channels())
        .hasSize(4);
  }

  static Stream<String> words() {
    return Stream.of(
            SpecReader.KEYS,
            ChannelReader.PAID,
            LiftTestFields.REQUIRED,
            List.of(LiftTestFields.GEOS),
            words(AdstockSpec.Family.values()),
            words(SaturationSpec.Family.values()),
            words(ChannelSpec.Order.values()),
            words(ControlSpec.Sign.values()),
            words(OutcomeSpec.Form.values()),
            words(OutcomeSpec.Noise.values()),
            List.of("roi", "mroi", "contribution_share", "cost_per_kpi", "coefficient"))
        .flatMap(Collection::stream)
        .distinct();
  }

  private static List<String> words(Enum<?>... choices) {
    return Arrays.stream(choices).map(Section::word).toList();
  }

  @ParameterizedTest
  @MethodSource("words")
  void it_names_every_key_and_choice(String word) {
    assertThat(PAGE).containsPattern("[`.{ ,]%s[`.:,\\[]".formatted(word));
  }

  @Test
  void it_tells_the_default_of_every_bar() {
    ReviewBars.of(ReviewThresholds.DEFAULT)
        .forEach(
            (name, bar) ->
                assertThat(PAGE)
                    .containsPattern(
                        "\\| `%s` \\| [^|]+ \\| %s %s \\| `?%s`? \\|"
                            .formatted(
                                name,
                                bar.rising() ? "at most" : "at least",
                                YamlText.of(bar.pass()).replace(".", "\\."),
                                YamlText.of(bar.review()).replace(".", "\\."))));
  }
}
