package io.plumbline.adapters.persistence.change;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.change.port.StatedCircumstancesContract;
import io.plumbline.domain.shared.port.Transaction;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqCircumstancesTest extends StatedCircumstancesContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected StatedCircumstances circumstances() {
    return database.ports().statedCircumstances();
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  /** The second lock: half a circumstance is none. */
  @Test
  void the_database_too_wants_every_kind_whole() {
    for (String kind :
        List.of(
            "LAUNCH", "LEARNING_PHASE", "STOCK", "FREQUENCY", "REACH", "RUNNING_TEST", "WEATHER")) {
      assertThatThrownBy(
              () ->
                  database
                      .asApp()
                      .execute(
                          """
                          INSERT INTO circumstance (brand, id, kind, stated_by, stated_by_kind,
                            stated_at, note)
                          VALUES (?, gen_random_uuid(), ?, 'maya', 'HUMAN', now(), '')
                          """,
                          SampleBrands.HARBOUR.id().value(),
                          kind))
          .as(kind)
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("circumstance_is_whole");
    }
  }
}
