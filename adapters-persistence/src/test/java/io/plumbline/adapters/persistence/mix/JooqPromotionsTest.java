package io.plumbline.adapters.persistence.mix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.port.PromotionsContract;
import io.plumbline.domain.shared.port.Transaction;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqPromotionsTest extends PromotionsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Promotions promotions() {
    return database.ports().promotions();
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

  /** The second lock: a statement past the use case is refused as well. */
  @Test
  void the_database_too_wants_four_eyes() {
    request();
    refused("APPROVED", "maya", "maya", "four_eyes");
    refused("REJECTED", "maya", "maya", "four_eyes");
    refused("APPROVED", "maya", "ada", "four_eyes");
    refused("WITHDRAWN", "maya", "leo", "four_eyes");
    refused("APPROVED", "somebody else", "maya", "violates foreign key constraint");
  }

  private static void request() {
    database
        .asApp()
        .execute(
            """
            INSERT INTO promotion (brand, id, run, author, author_kind, requested_by,
              requested_by_kind, requested_at, reason, comparison)
            SELECT brand, '00000000-0000-0000-0000-000000000001', id, 'ada', 'HUMAN', 'maya',
              'HUMAN', now(), 'because', '' FROM model_run WHERE brand = ? LIMIT 1
            """,
            SampleBrands.HARBOUR.id().value());
  }

  private static void refused(String answer, String requestedBy, String decidedBy, String why) {
    assertThatThrownBy(
            () ->
                database
                    .asApp()
                    .execute(
                        """
                        INSERT INTO promotion_decision (brand, promotion, answer, author,
                          requested_by, decided_by, decided_by_kind, decided_at, note)
                        VALUES (?, '00000000-0000-0000-0000-000000000001', ?::promotion_answer,
                          'ada', ?, ?, 'HUMAN', now(), '')
                        """,
                        SampleBrands.HARBOUR.id().value(),
                        answer,
                        requestedBy,
                        decidedBy))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining(why);
  }
}
