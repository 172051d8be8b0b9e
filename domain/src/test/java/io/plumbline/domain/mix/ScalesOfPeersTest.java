package io.plumbline.domain.mix;

import static io.plumbline.domain.numeric.JsonVectors.number;
import static io.plumbline.domain.numeric.JsonVectors.numbers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.numeric.JsonVectors;
import io.plumbline.domain.numeric.Quantiles;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** What Meridian divides media and outcome by, beside what this model does. */
class ScalesOfPeersTest {

  static Stream<JsonNode> media() {
    return JsonVectors.entries("/vectors/priors_transformers.json", "/media_transformer/published");
  }

  /** Ours is the spend-weighted mean, which holds up where spend is skewed. */
  @ParameterizedTest
  @MethodSource("media")
  void the_media_scale_of_meridian_is_the_median_above_zero(JsonNode entry) {
    double[] positive =
        Arrays.stream(numbers(entry, "x"))
            .filter(x -> x > 0)
            .map(x -> x / number(entry, "pop"))
            .toArray();
    assertThat(Quantiles.of(positive, 0.5)).isEqualTo(number(entry, "scale"));
  }

  /** {@code kpi_transformer}. */
  @Test
  void the_outcome_is_centred_and_divided_by_its_standard_deviation_as_in_meridian() {
    SmallBrand brand = SmallBrand.of(60);
    double mean = Arrays.stream(brand.outcome()).average().orElseThrow();
    double squares = Arrays.stream(brand.outcome()).map(y -> (y - mean) * (y - mean)).sum();
    double[] expected =
        Arrays.stream(brand.outcome()).map(y -> (y - mean) / Math.sqrt(squares / 60)).toArray();
    assertThat(brand.resolved().scaledOutcome()).containsExactly(expected, within(1e-12));
  }
}
