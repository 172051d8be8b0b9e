package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.schema.EmbeddedDatabase;
import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import io.plumbline.adapters.persistence.schema.Login;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LedgerThatWasTamperedWithTest {

  @TempDir Path folder;

  @Test
  void one_byte_changed_with_the_triggers_off_is_named_by_its_entry() throws Exception {
    Path spec = Files.writeString(folder.resolve("SPEC.yaml"), SmallBrand.SPEC);
    for (int file = 1; file <= 3; file++) {
      imported(spec, file);
    }
    assertThat(verify().exit()).isZero();

    change("tampered", 3);

    CommandLineRun run = verify();
    assertThat(run.exit()).isEqualTo(1);
    assertThat(JsonMapper.shared().readTree(run.out()).get("broken_at").asLong()).isEqualTo(3);
    assertThat(run.err()).contains("breaks at entry 3");
    assertThat(
            Rest.as("auditor")
                .get("/brands/tampered/ledger/verification")
                .json()
                .get("broken_at")
                .asLong())
        .isEqualTo(3);
  }

  private void imported(Path spec, int file) throws IOException {
    Path data =
        Files.writeString(folder.resolve("data%d.csv".formatted(file)), SmallBrand.csv(file));
    CommandLineRun run =
        CommandLineRun.of("import", spec, data, "--brand", "Tampered", "--currency", "USD");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private static CommandLineRun verify() {
    return CommandLineRun.of("ledger", "verify", "--brand", "tampered");
  }

  private static void change(String brand, int sequence) throws SQLException {
    Path database = StartedApplication.get().home().resolve("database");
    try (EmbeddedDatabase joined = EmbeddedDatabase.open(database, Durability.FORGETFUL)) {
      Login superuser = joined.superuser();
      try (Connection connection =
              DriverManager.getConnection(
                  joined.endpoint().url(), superuser.name(), superuser.password());
          Statement statement = connection.createStatement()) {
        statement.execute("ALTER TABLE ledger_entry DISABLE TRIGGER ALL");
        int changed =
            statement.executeUpdate(
                "UPDATE ledger_entry SET summary = replace(summary, 'data', 'dama')"
                    + " WHERE brand = '%s' AND sequence = %d".formatted(brand, sequence));
        statement.execute("ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER no_change");
        statement.execute("ALTER TABLE ledger_entry ENABLE ALWAYS TRIGGER no_truncate");
        assertThat(changed).isEqualTo(1);
      }
    }
  }
}
