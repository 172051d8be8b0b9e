package io.plumbline.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.media.MediaRows;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.media.Batch;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No record can hang on another brand's, whatever a statement says. */
class BrandIsolationTest {

  /** Who signs in, the queue that holds nothing but ids, and standing jobs belong to no brand. */
  private static final List<String> OF_NO_BRAND =
      List.of(
          "access_token",
          "app_user",
          "brand",
          "chat_call",
          "chat_link",
          "chat_link_code",
          "flyway_schema_history",
          "scheduled_tasks",
          "sign_in_failure",
          "standing_job_run");

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Test
  void every_table_but_those_of_no_brand_has_a_brand_with_a_foreign_key() {
    List<String> withBrand =
        database
            .asApp()
            .fetch(
                """
                SELECT DISTINCT c.relname::text FROM pg_class c
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'brand' AND a.attnotnull
                JOIN pg_constraint f ON f.conrelid = c.oid AND f.contype = 'f'
                  AND a.attnum = ANY (f.conkey)
                WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                """)
            .getValues(0, String.class);
    List<String> all =
        database
            .asApp()
            .fetch(
                "SELECT relname::text FROM pg_class"
                    + " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
            .getValues(0, String.class);
    assertThat(all).containsExactlyInAnyOrderElementsOf(concat(withBrand, OF_NO_BRAND));
  }

  private static List<String> concat(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  @Test
  void a_row_cannot_be_put_into_another_brands_batch() {
    Persistence ports = database.ports();
    ports.brands().add(SampleBrands.HARBOUR);
    ports.brands().add(SampleBrands.NORTHERN);
    Batch harbours = MediaRows.add(ports.batches(), SampleBrands.HARBOUR.id());
    assertThatThrownBy(
            () ->
                database
                    .asApp()
                    .execute(
                        "INSERT INTO raw_row (brand, batch, number, cells) VALUES (?, ?, 3, '{}')",
                        SampleBrands.NORTHERN.id().value(),
                        harbours.id()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("violates foreign key constraint");
  }

  @Test
  void nothing_is_stored_for_a_brand_that_is_not_there() {
    assertThatThrownBy(() -> MediaRows.add(database.ports().batches(), SampleBrands.HARBOUR.id()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("violates foreign key constraint");
  }
}
