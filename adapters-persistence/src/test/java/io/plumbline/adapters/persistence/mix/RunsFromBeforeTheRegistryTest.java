package io.plumbline.adapters.persistence.mix;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.adapters.persistence.OlderSchema;
import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.files.FitJson;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.port.SampleReport;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.BrandId;
import org.junit.jupiter.api.Test;

/** Runs that were stored when there was no registry yet are in it all the same. */
class RunsFromBeforeTheRegistryTest {

  private static final BrandId BRAND = new BrandId("harbour-retail");

  @Test
  void they_are_listed_with_everything_but_the_code_that_fitted_them() {
    try (OlderSchema older = OlderSchema.at("009")) {
      try (HikariDataSource owner = older.asOwner()) {
        store(owner);
      }
      try (HikariDataSource app = older.migratedAsApp()) {
        var runs = new Persistence(app).modelRuns(new FitJson());
        ModelRun run = runs.find(BRAND, new RunReference.ByNumber(1)).orElseThrow();
        assertThat(run.code()).isEqualTo(CodeVersion.UNKNOWN);
        assertThat(runs.page(BRAND, RunFilter.ALL, Integer.MAX_VALUE, 9))
            .containsExactly(RunSummary.of(run));
      }
    }
  }

  private static void store(HikariDataSource owner) {
    var sql = new JooqTransaction(owner).sql();
    sql.execute("INSERT INTO brand VALUES (?, 'Harbour Retail', 'USD')", BRAND.value());
    sql.execute(
        """
        INSERT INTO model_run (brand, id, number, at, requested_by, requested_by_kind, spec,
          report, parameters, draws)
        VALUES (?, gen_random_uuid(), 1, now(), 'maya', 'HUMAN', 'name: x', ?::json, '{a}', 1)
        """,
        BRAND.value(),
        new FitJson().write(SampleReport.named("from before")));
  }
}
