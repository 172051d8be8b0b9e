package io.plumbline.adapters.ingest.spec;

import static io.plumbline.adapters.ingest.spec.Specifications.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.mix.port.InMemoryMixModelSpecs;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec.Outcome;
import io.plumbline.domain.mix.usecase.ShowMixModelSpec;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A specification that is kept with a brand, where the files beside it are not. */
class SpecificationToBeKeptTest {

  private static final BrandId BRAND = new BrandId("acme");

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryMixModelSpecs specs = new InMemoryMixModelSpecs(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, () -> Instant.EPOCH);
  private final SaveMixModelSpec save =
      new SaveMixModelSpec(
          specs, new YamlSpecFormat(), ledger, UUID::randomUUID, transaction, () -> Instant.EPOCH);
  private final ShowMixModelSpec show = new ShowMixModelSpec(specs, new YamlSpecFormat());

  private Outcome save(String text) {
    return save.save(
        new SaveMixModelSpec.Command(BRAND, text, "SPEC.yaml", Actor.human("ann"), Origin.WEB));
  }

  @Test
  void tests_in_a_file_of_their_own_are_refused_and_nothing_is_saved() {
    assertThat(save(SMALL + "calibration: {lift_tests: lift_tests.csv}\n"))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .singleElement()
                    .satisfies(
                        finding -> {
                          assertThat(finding.place().file()).isEqualTo("SPEC.yaml");
                          assertThat(finding.place().column()).isEqualTo("calibration.lift_tests");
                          assertThat(finding.problem()).contains("lift_tests.csv");
                          assertThat(finding.accepted()).contains("lift_tests: [{channel");
                        }));
    assertThat(show.current(BRAND)).isEmpty();
  }

  @Test
  void tests_that_stand_in_it_are_kept_with_it() {
    String text =
        SMALL
            + "calibration: {lift_tests: [{channel: tv, start_date: 2024-03-04, end_date:"
            + " 2024-03-31, spend_change: 5000, incremental_outcome: 8100, standard_error:"
            + " 2200}]}\n";
    assertThat(save(text)).isInstanceOf(Outcome.Saved.class);
    assertThat(show.current(BRAND).orElseThrow().spec().calibration().tests()).hasSize(1);
  }
}
