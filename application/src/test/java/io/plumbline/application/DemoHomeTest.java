package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.PasswordRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHomeTest {

  @TempDir Path home;

  @Test
  void the_sign_ins_are_random_and_the_same_at_the_next_start() {
    DemoSignIns first = demo(Map.of()).signIns();

    assertThat(demo(Map.of()).signIns()).isEqualTo(first);
    assertThat(first.people())
        .extracting(DemoSignIns.SignIn::name)
        .containsExactly("lead", "auditor", "admin");
    assertThat(first.people())
        .extracting(DemoSignIns.SignIn::password)
        .doesNotHaveDuplicates()
        .allSatisfy(password -> assertThat(PasswordRule.refusal(password)).isEmpty());
  }

  @Test
  void only_the_owner_can_read_them() throws IOException {
    demo(Map.of()).signIns();

    assertThat(Files.getPosixFilePermissions(home.resolve("demo-sign-ins.txt")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void an_installation_that_is_no_demo_is_never_used_or_emptied() throws IOException {
    Path kept = Files.createDirectories(home.resolve("database/data")).resolve("PG_VERSION");
    Files.writeString(kept, "18");

    assertThatThrownBy(() -> demo(Map.of()).signIns())
        .isInstanceOf(Settings.Refused.class)
        .hasMessageContaining("no demo");
    assertThatThrownBy(() -> demo(Map.of()).empty()).isInstanceOf(Settings.Refused.class);
    assertThat(kept).exists();
  }

  @Test
  void a_database_of_ones_own_is_never_used() {
    Map<String, String> external =
        Map.of(
            "plumbline.database.url", "jdbc:postgresql://db/x",
            "plumbline.database.owner", "o",
            "plumbline.database.user", "a");

    assertThatThrownBy(() -> demo(external).signIns())
        .isInstanceOf(Settings.Refused.class)
        .hasMessageContaining("PLUMBLINE_DATABASE_URL");
    assertThatThrownBy(() -> demo(external).empty()).isInstanceOf(Settings.Refused.class);
  }

  @Test
  void emptying_what_was_never_there_does_nothing() {
    demo(Map.of()).empty();

    assertThat(home).isEmptyDirectory();
  }

  private DemoHome demo(Map<String, String> settings) {
    Map<String, String> all = new LinkedHashMap<>(settings);
    all.put("plumbline.home", home.toString());
    return new DemoHome(Settings.from(name -> Optional.ofNullable(all.get(name))));
  }
}
