package io.plumbline.domain.access.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.TokenHash;
import io.plumbline.domain.access.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ApiSessionTest {

  private final Installation here = new Installation();
  private final User lena = here.has("lena", Role.MARKETING_LEAD, true);
  private final OpenApiSession open =
      new OpenApiSession(here.tokens, here::nextSecret, here, here::now);
  private final AuthenticateToken authenticate =
      new AuthenticateToken(here.tokens, here.users, here::now);

  @Test
  void a_token_stands_for_its_holder() {
    assertThat(authenticate.authenticate(open.open(lena).token())).contains(lena);
  }

  @Test
  void a_token_is_a_fresh_secret_of_which_only_the_hash_is_kept() {
    String token = open.open(lena).token();

    assertThat(token).isEqualTo("secret-of-the-test-1");
    assertThat(here.tokens.find(token)).isEmpty();
    assertThat(here.tokens.find(TokenHash.of(token))).isPresent();
    assertThat(here.transactions()).isOne();
  }

  @Test
  void a_token_lasts_twelve_hours_to_the_instant() {
    OpenApiSession.Opened opened = open.open(lena);
    assertThat(opened.expires()).isEqualTo(here.now().plus(Duration.ofHours(12)));

    here.passes(Duration.ofHours(12).minusNanos(1));
    assertThat(authenticate.authenticate(opened.token())).contains(lena);

    here.passes(Duration.ofNanos(1));
    assertThat(authenticate.authenticate(opened.token())).isEmpty();
  }

  @Test
  void a_token_nobody_gave_is_nobodys() {
    assertThat(authenticate.authenticate("made up")).isEmpty();
  }

  @Test
  void the_token_of_somebody_disabled_or_gone_is_worthless() {
    User gone = here.has("gone", Role.ADMIN, false);
    User never = new User(here.nextId(), "never", "Never added", Role.ADMIN, true);

    assertThat(authenticate.authenticate(open.open(gone).token())).isEmpty();
    assertThat(authenticate.authenticate(open.open(never).token())).isEmpty();
  }

  @Test
  void a_closed_token_is_worthless_and_the_others_go_on() {
    String closed = open.open(lena).token();
    String other = open.open(lena).token();

    new CloseApiSession(here.tokens, here).close(closed);

    assertThat(authenticate.authenticate(closed)).isEmpty();
    assertThat(authenticate.authenticate(other)).contains(lena);
  }

  @Test
  void closing_a_token_that_is_unknown_changes_nothing() {
    String token = open.open(lena).token();

    new CloseApiSession(here.tokens, here).close("made up");

    assertThat(authenticate.authenticate(token)).contains(lena);
  }
}
