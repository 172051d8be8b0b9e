package io.plumbline.adapters.persistence.change;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.files.DispatchJson;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.DispatchesContract;
import io.plumbline.domain.change.port.SampleOrders;
import io.plumbline.domain.shared.port.Transaction;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqDispatchesTest extends DispatchesContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Dispatches dispatches() {
    return database.ports().dispatches(new DispatchJson());
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  @Override
  protected Transaction transaction() {
    return database.ports().transaction();
  }

  @Test
  void the_application_cannot_change_what_was_ordered() {
    dispatches().open(SampleOrders.ship(1));
    assertThatThrownBy(() -> database.asApp().execute("UPDATE dispatch SET ordered = '{}'"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> database.asApp().execute("DELETE FROM dispatch"))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("permission denied");
  }
}
