package io.plumbline.domain.access.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.User;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of access tokens promises. */
public abstract class AccessTokensContract {

  private static final User LEAD =
      new User(new UUID(0, 1), "mara", "Mara Lindt", Role.MARKETING_LEAD, true);
  private static final Instant CREATED = Instant.parse("2026-11-22T05:00:00.123456Z");
  private static final Instant EXPIRES = CREATED.plus(Duration.ofHours(12));
  private static final String TOKEN = TokenHash.of("one");

  protected abstract AccessTokens tokens();

  protected abstract Users users();

  @BeforeEach
  void somebody_holds_a_token() {
    users().add(LEAD, "hash");
    tokens().add(TOKEN, LEAD.id(), CREATED, EXPIRES);
  }

  @Test
  void a_token_is_found_by_its_hash_expired_or_not() {
    assertThat(tokens().find(TOKEN)).contains(new AccessTokens.Stored(LEAD.id(), EXPIRES));
    String old = TokenHash.of("two");
    tokens().add(old, LEAD.id(), CREATED.minusSeconds(20), CREATED.minusSeconds(10));
    assertThat(tokens().find(old)).isPresent();
  }

  @Test
  void an_unknown_token_is_not_found() {
    assertThat(tokens().find(TokenHash.of("three"))).isEmpty();
  }

  @Test
  void a_removed_token_is_gone_and_removing_it_again_does_no_harm() {
    tokens().remove(TOKEN);
    tokens().remove(TOKEN);
    assertThat(tokens().find(TOKEN)).isEmpty();
  }
}
