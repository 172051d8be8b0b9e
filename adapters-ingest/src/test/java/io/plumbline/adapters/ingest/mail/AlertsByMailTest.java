package io.plumbline.adapters.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertMessage;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.MailAddress;
import io.plumbline.domain.alert.SampleAlerts;
import io.plumbline.domain.alert.Sending;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mail against an SMTP server in this process. */
class AlertsByMailTest {

  private static final AlertPage PAGE = new AlertPage(URI.create("https://plumbline.example.com/"));

  private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    smtp.start();
  }

  @AfterEach
  void stop() {
    smtp.stop();
  }

  private SmtpAlerts mail(Map<String, String> secrets) {
    return new SmtpAlerts(
        new SmtpServer(
            "127.0.0.1",
            smtp.getSmtp().getPort(),
            SmtpServer.Security.NONE,
            new MailAddress("plumbline@example.com"),
            name -> Optional.ofNullable(secrets.get(name))),
        PAGE);
  }

  private static AlertMessage message() {
    Alert alert = SampleAlerts.open(7, SampleAlerts.below("Télé & co", 0.54));
    return new AlertMessage(
        AlertDelivery.of(
            new UUID(1, 2),
            alert,
            new AlertRoute.Receiver(AlertRoute.Way.EMAIL, "lead@example.com"),
            SampleAlerts.AT),
        alert,
        SampleBrands.HARBOUR);
  }

  @Test
  void an_alert_arrives_with_what_it_says_and_where_to_go() throws MessagingException, IOException {
    assertThat(mail(Map.of()).send(message())).isEqualTo(new Sending.Sent());
    MimeMessage got = smtp.getReceivedMessages()[0];
    assertThat(got.getSubject())
        .isEqualTo("[Plumbline] %s: Télé & co below 1.00".formatted(SampleBrands.HARBOUR.name()));
    assertThat(got.getAllRecipients()[0]).hasToString("lead@example.com");
    assertThat(got.getFrom()[0]).hasToString("plumbline@example.com");
    assertThat(got.getContent().toString())
        .contains("The next unit of money returns 0.54.")
        .contains("Next step: Plan a reduction")
        .contains("https://plumbline.example.com/alerts/A-0007?brand=harbour-retail")
        .contains("raised Sun 22 Nov 2026 05:00 UTC");
    assertThat(got.getHeader("Auto-Submitted")[0]).isEqualTo("auto-generated");
  }

  @Test
  void sent_again_it_keeps_its_id_so_that_a_repetition_can_be_told() throws MessagingException {
    mail(Map.of()).send(message());
    mail(Map.of()).send(message());
    MimeMessage[] got = smtp.getReceivedMessages();
    assertThat(got[0].getMessageID())
        .isEqualTo("<00000000-0000-0001-0000-000000000002@example.com>")
        .isEqualTo(got[1].getMessageID());
  }

  @Test
  void it_signs_in_where_there_is_a_user_and_a_wrong_password_is_tried_again() {
    smtp.setUser("plumbline@example.com", "plumbline", "secret");
    assertThat(
            mail(Map.of(SmtpServer.USER, "plumbline", SmtpServer.PASSWORD, "secret"))
                .send(message()))
        .isEqualTo(new Sending.Sent());
    assertThat(
            mail(Map.of(SmtpServer.USER, "plumbline", SmtpServer.PASSWORD, "wrong"))
                .send(message()))
        .isEqualTo(
            new Sending.Failed("the mail could not be sent (AuthenticationFailedException)", null));
  }

  @Test
  void a_server_that_is_down_is_tried_again() {
    SmtpAlerts mail = mail(Map.of());
    smtp.stop();
    assertThat(mail.send(message()))
        .isEqualTo(new Sending.Failed("the mail could not be sent (MailConnectException)", null));
  }

  @Test
  void without_a_server_nothing_is_ready_and_in_the_clear_only_this_machine_is_asked() {
    assertThat(new SmtpAlerts(null, PAGE).ready()).isFalse();
    assertThat(new SmtpAlerts(null, PAGE).send(message())).isInstanceOf(Sending.Failed.class);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SmtpServer(
                    "mail.example.com",
                    25,
                    SmtpServer.Security.NONE,
                    new MailAddress("plumbline@example.com"),
                    name -> Optional.empty()));
  }
}
