package io.plumbline.adapters.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import io.plumbline.domain.shared.port.TransactionContract;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqTransactionTest extends TransactionContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  @Test
  void nobody_else_sees_what_is_not_committed() {
    transaction()
        .run(
            () -> {
              brands().add(SampleBrands.HARBOUR);
              assertThat(brands().all()).hasSize(1);
              assertThat(Racing.threads(1, other -> brands().all())).containsExactly(List.of());
            });
    assertThat(brands().all()).hasSize(1);
  }

  @Test
  void the_pool_survives_a_hundred_failures_on_eight_threads() {
    Racing.threads(
        8,
        thread -> {
          for (int i = 0; i < 13; i++) {
            assertThatThrownBy(
                    () ->
                        transaction()
                            .run(
                                () -> {
                                  brands().add(SampleBrands.HARBOUR);
                                  database.asApp().execute("SELECT 1 / 0");
                                }))
                .isInstanceOf(DataAccessException.class);
          }
          return thread;
        });
    transaction().run(() -> brands().add(SampleBrands.NORTHERN));
    assertThat(brands().all()).containsExactly(SampleBrands.NORTHERN);
  }
}
