package io.plumbline.domain.maturity.rule;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentKind;
import io.plumbline.domain.experiment.TestedChannel;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is looked up once and asked for by several rules.
 *
 * @param run the one the brand stands on; absent while there is none
 * @param readOuts the newest tests that were read out, oldest first
 */
public record BrandFacts(
    BrandId brand,
    LocalDate today,
    DataOnHand data,
    @Nullable ModelRun run,
    List<Experiment.ReadOut> readOuts) {

  public BrandFacts {
    readOuts = List.copyOf(readOuts);
  }

  public List<TestedChannel> tests() {
    return readOuts.stream().map(TestedChannel::of).toList();
  }

  public List<Experiment.ReadOut> geoHoldouts() {
    return readOuts.stream()
        .filter(test -> test.plan().kind() == ExperimentKind.GEO_HOLDOUT)
        .toList();
  }
}
