package io.plumbline.domain.chat.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.chat.ChatAccount;
import io.plumbline.domain.chat.ChatLink;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of links and codes promises. */
public abstract class ChatLinksContract {

  private static final User MARA =
      new User(new UUID(0, 1), "mara", "Mara Lindt", Role.MARKETING_LEAD, true);
  private static final User OTTO = new User(new UUID(0, 2), "otto", "Otto", Role.ADMIN, true);
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:00.123456Z");
  private static final Instant UNTIL = NOW.plus(Duration.ofMinutes(10));
  private static final ChatAccount ACCOUNT = new ChatAccount("T1", "U1");

  protected abstract ChatLinks links();

  protected abstract Users users();

  @BeforeEach
  void two_people() {
    users().add(MARA, "hash");
    users().add(OTTO, "hash");
  }

  @Test
  void a_code_is_taken_once() {
    links().issue(MARA.id(), "one", UNTIL, NOW);

    assertThat(links().take("two", NOW)).isEmpty();
    assertThat(links().take("one", NOW)).contains(MARA.id());
    assertThat(links().take("one", NOW)).isEmpty();
  }

  @Test
  void a_code_works_until_its_time_and_not_at_it() {
    links().issue(MARA.id(), "one", UNTIL, NOW);
    links().issue(OTTO.id(), "two", UNTIL, NOW);

    assertThat(links().take("one", UNTIL.minusNanos(1000))).contains(MARA.id());
    assertThat(links().take("two", UNTIL)).isEmpty();
  }

  @Test
  void a_new_code_replaces_the_one_before() {
    links().issue(MARA.id(), "one", UNTIL, NOW);
    links().issue(MARA.id(), "two", UNTIL, NOW);

    assertThat(links().take("one", NOW)).isEmpty();
    assertThat(links().take("two", NOW)).contains(MARA.id());
  }

  @Test
  void an_account_speaks_for_one_person_and_a_person_by_one_account() {
    ChatLink link = new ChatLink(ACCOUNT, MARA.id(), NOW);
    assertThat(links().add(link)).isTrue();

    assertThat(links().add(new ChatLink(ACCOUNT, OTTO.id(), NOW))).isFalse();
    assertThat(links().add(new ChatLink(new ChatAccount("T1", "U2"), MARA.id(), NOW))).isFalse();
    assertThat(links().of(ACCOUNT)).contains(link);
    assertThat(links().of(MARA.id())).contains(link);
    assertThat(links().of(new ChatAccount("T2", "U1"))).isEmpty();
  }

  @Test
  void what_is_removed_is_free_again() {
    ChatLink link = new ChatLink(ACCOUNT, MARA.id(), NOW);
    links().add(link);

    assertThat(links().remove(MARA.id())).contains(link);
    assertThat(links().remove(MARA.id())).isEmpty();
    assertThat(links().of(ACCOUNT)).isEmpty();
    assertThat(links().add(new ChatLink(ACCOUNT, OTTO.id(), NOW))).isTrue();
  }
}
