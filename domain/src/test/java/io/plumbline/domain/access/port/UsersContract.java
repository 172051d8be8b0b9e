package io.plumbline.domain.access.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.shared.port.Racing;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of people promises. */
public abstract class UsersContract {

  private static final User LEAD =
      new User(new UUID(0, 1), "mara", "Mara Lindt", Role.MARKETING_LEAD, true);
  private static final User AUDITOR =
      new User(new UUID(0, 2), "ben.o", "Ben Ōno", Role.FINANCE_AUDITOR, false);

  protected abstract Users users();

  @Test
  void a_person_is_found_by_name_and_by_id_as_they_were_added() {
    assertThat(users().add(LEAD, "hash of mara")).isTrue();
    assertThat(users().add(AUDITOR, "hash of ben")).isTrue();
    assertThat(users().named("mara")).contains(new Users.Stored(LEAD, "hash of mara"));
    assertThat(users().find(AUDITOR.id())).contains(AUDITOR);
  }

  @Test
  void nobody_is_found_under_an_unknown_name_or_id() {
    users().add(LEAD, "hash");
    assertThat(users().named("Mara")).isEmpty();
    assertThat(users().find(AUDITOR.id())).isEmpty();
  }

  @Test
  void a_taken_name_is_not_given_again() {
    users().add(LEAD, "hash");
    User other = new User(new UUID(0, 3), "mara", "Another", Role.ADMIN, true);
    assertThat(users().add(other, "other hash")).isFalse();
    assertThat(users().named("mara")).contains(new Users.Stored(LEAD, "hash"));
    assertThat(users().find(other.id())).isEmpty();
  }

  @Test
  void all_come_by_sign_in_name() {
    users().add(LEAD, "hash");
    users().add(AUDITOR, "hash");
    assertThat(users().all()).containsExactly(AUDITOR, LEAD);
  }

  @Test
  void the_first_is_added_only_while_there_is_nobody() {
    assertThat(users().addFirst(LEAD, "hash")).isTrue();
    assertThat(users().addFirst(AUDITOR, "hash")).isFalse();
    assertThat(users().all()).containsExactly(LEAD);
  }

  @Test
  void of_eight_who_want_to_be_first_one_is() {
    var won =
        Racing.threads(
            8,
            i ->
                users()
                    .addFirst(
                        new User(new UUID(0, i + 1), "admin" + i, "Admin", Role.ADMIN, true),
                        "hash"));
    assertThat(won).filteredOn(first -> first).hasSize(1);
    assertThat(users().all()).hasSize(1);
  }
}
