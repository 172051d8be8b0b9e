package io.plumbline.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.Database.Settings;
import io.plumbline.adapters.persistence.schema.Endpoint;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.shared.Actor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Opening a database in each of the ways there are. */
class DatabaseTest {

  private static final Path FOLDER = Path.of("target", "database-test");
  private static final String SOMEBODYS = "somebodys_" + ProcessHandle.current().pid();

  @AfterEach
  void drop() {
    TestServer.drop(SOMEBODYS);
  }

  private static Job fit() {
    return Job.queued(
        UUID.randomUUID(),
        SampleBrands.HARBOUR.id(),
        Job.Kind.FIT,
        new UUID(1, 1),
        "Fit",
        Actor.SYSTEM,
        Instant.EPOCH);
  }

  @Test
  void an_embedded_one_keeps_what_it_was_given() {
    Settings settings = new Settings.ThrowAway(FOLDER);
    try (Database database = Database.open(settings)) {
      new Persistence(database.dataSource()).brands().add(SampleBrands.HARBOUR);
    }
    try (Database database = Database.open(settings)) {
      assertThat(new Persistence(database.dataSource()).brands().all())
          .containsExactly(SampleBrands.HARBOUR);
    }
  }

  @Test
  void jobs_held_when_an_embedded_server_died_are_free_when_it_starts_again() {
    Settings settings = new Settings.ThrowAway(FOLDER);
    Job job = fit();
    try (Database database = Database.open(settings)) {
      Persistence ports = new Persistence(database.dataSource());
      ports.brands().add(SampleBrands.HARBOUR);
      ports.jobs().add(job);
      ports.jobQueue().enqueue(job);
      sql(database)
          .execute(
              "UPDATE scheduled_tasks SET picked = true, picked_by = 'dead', last_heartbeat = now()"
                  + " WHERE task_instance = ?",
              job.id().toString());
    }
    try (Database database = Database.open(settings)) {
      assertThat(
              sql(database)
                  .fetchValue(
                      "SELECT picked FROM scheduled_tasks WHERE task_instance = ?",
                      job.id().toString()))
          .isEqualTo(false);
    }
  }

  private static DSLContext sql(Database database) {
    return DSL.using(database.dataSource(), SQLDialect.POSTGRES);
  }

  @Test
  void somebodys_own_is_migrated_as_the_owner_and_used_as_the_application() {
    Endpoint theirs = TestServer.createEmpty(SOMEBODYS);
    try (Database database = Database.open(external(theirs, theirs.app().password()))) {
      new Persistence(database.dataSource()).brands().add(SampleBrands.NORTHERN);
      assertThat(sql(database).fetchValue("SELECT current_user::text"))
          .isEqualTo(theirs.app().name());
      assertThat(database.url()).isEqualTo(theirs.url());
    }
  }

  @Test
  void a_wrong_password_is_told_without_telling_any_password() {
    Endpoint theirs = TestServer.createEmpty(SOMEBODYS);
    Settings.External settings = external(theirs, "guess");
    assertThat(settings.toString())
        .doesNotContain("guess")
        .doesNotContain(theirs.owner().password());
    assertThatThrownBy(() -> Database.open(settings))
        .rootCause()
        .hasMessageContaining("password authentication failed")
        .hasMessageNotContaining("guess");
  }

  private static Settings.External external(Endpoint endpoint, String appPassword) {
    return new Settings.External(
        endpoint.url(),
        endpoint.owner().name(),
        endpoint.owner().password(),
        endpoint.app().name(),
        appPassword);
  }
}
