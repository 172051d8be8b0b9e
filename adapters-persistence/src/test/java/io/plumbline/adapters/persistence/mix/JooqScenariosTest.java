package io.plumbline.adapters.persistence.mix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.adapters.persistence.files.ScenarioJson;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.port.ScenariosContract;
import io.plumbline.domain.mix.scenario.SampleScenario;
import io.plumbline.domain.shared.port.Transaction;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqScenariosTest extends ScenariosContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Scenarios scenarios() {
    return database.ports().scenarios(new ScenarioJson());
  }

  @Override
  protected ModelRuns runs() {
    return database.ports().modelRuns(new FitJson());
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  /** The second lock: statements past the use case are refused as well. */
  @Test
  void the_database_too_lets_a_scenario_be_decided_once_and_one_be_chosen() {
    String brand = SampleBrands.HARBOUR.id().value();
    UUID run = new UUID(brand.hashCode(), 7);
    for (int number = 1; number <= 3; number++) {
      scenarios().add(SampleScenario.of(SampleBrands.HARBOUR.id(), number, run, "R-0007"));
    }
    decision(1);
    decision(2);
    line(1, 1, 0, true);
    refused(() -> line(1, 2, 0, true), "scenario_decision_line_pkey");
    refused(() -> line(2, 1, 1, true), "scenario_decision_chooses_one");
    refused(() -> line(2, 1, 0, false), "scenario_decision_line_brand_decision_place_key");
    refused(() -> line(2, 9, 0, false), "violates foreign key constraint");
    refused(() -> line(9, 2, 0, false), "violates foreign key constraint");
    line(2, 1, 1, false);
  }

  private static void decision(int number) {
    database
        .asApp()
        .execute(
            """
            INSERT INTO scenario_decision (brand, id, reason, decided_by, decided_by_kind,
              decided_at) VALUES (?, ?, 'because', 'maya', 'HUMAN', now())
            """,
            SampleBrands.HARBOUR.id().value(),
            new UUID(8, number));
  }

  private static void line(int scenario, int decision, int place, boolean chosen) {
    String brand = SampleBrands.HARBOUR.id().value();
    database
        .asApp()
        .execute(
            "INSERT INTO scenario_decision_line VALUES (?, ?, ?, ?, ?)",
            brand,
            new UUID(brand.hashCode(), 7000 + scenario),
            new UUID(8, decision),
            place,
            chosen);
  }

  private static void refused(Runnable statement, String why) {
    assertThatThrownBy(statement::run)
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }
}
