package io.plumbline.adapters.web.rest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.chat.port.InMemorySeenCalls;
import io.plumbline.domain.chat.usecase.AdmitCall;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackSignatureTest {

  /** The worked example of Slack's own documentation. */
  @Test
  void it_is_the_one_that_slack_documents() {
    String body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    assertThat(
            SlackSignature.of(
                "8f742231b10e8888abcd99yyyzzz85a5", "1531420618", body.getBytes(UTF_8)))
        .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
  }

  @ParameterizedTest
  @CsvSource({"-301,false", "-300,true", "0,true", "300,true", "301,false"})
  void five_minutes_are_let_in_either_way_and_not_a_second_more(int skew, boolean letIn) {
    SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_795_000_000L));
    SlackDoor door = door(SlackCalls.SECRET, clock);

    SlackDoor.Answer answer =
        door.open(SlackCalls.signed(1_795_000_000L + skew, SlackCalls.click(1)));

    assertThat(answer instanceof SlackDoor.Answer.LetIn).isEqualTo(letIn);
  }

  @Test
  void without_a_secret_nothing_is_let_in() {
    SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_795_000_000L));

    assertThat(door("", clock).open(SlackCalls.signed(1_795_000_000L, SlackCalls.click(1))))
        .isEqualTo(new SlackDoor.Answer.KeptOut(SlackDoor.Reason.NOT_SET_UP));
  }

  @Test
  void the_recorded_command_is_let_in_and_its_fields_are_read() {
    SettableClock clock = new SettableClock(Instant.ofEpochSecond(1_795_000_000L));
    byte[] body = SlackCalls.recorded("slash-command.form").getBytes(UTF_8);

    assertThat(door(SlackCalls.SECRET, clock).open(SlackCalls.signed(1_795_000_000L, body)))
        .isInstanceOfSatisfying(
            SlackDoor.Answer.LetIn.class,
            in -> {
              assertThat(in.form().field("command")).isEqualTo("/plumbline");
              assertThat(in.form().field("text")).startsWith("link 0123");
              assertThat(SlackClick.read(in.form())).isEmpty();
            });
  }

  @Test
  void the_recorded_click_names_account_button_and_where_to_answer() {
    SlackForm form = SlackForm.read(SlackCalls.click(7)).orElseThrow();

    SlackClick click = SlackClick.read(form).orElseThrow();

    assertThat(click.account().text()).isEqualTo("T9TK3CUKW/U061F7AUR");
    assertThat(click.button().label()).isEqualTo("C-0007");
    assertThat(click.button().brand().value()).isEqualTo("harbour");
    assertThat(click.answerTo()).startsWith("https://hooks.slack.com/actions/");
  }

  @Test
  void the_secret_is_not_told() {
    assertThat(new SlackSecret("s3cr3t")).asString().doesNotContain("s3cr3t");
  }

  private static SlackDoor door(String secret, SettableClock clock) {
    InMemoryTransaction transaction = new InMemoryTransaction();
    return new SlackDoor(
        new SlackSecret(secret),
        new AdmitCall(new InMemorySeenCalls(transaction), transaction, clock));
  }
}
