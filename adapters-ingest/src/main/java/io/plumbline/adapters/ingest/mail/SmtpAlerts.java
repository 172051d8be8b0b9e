package io.plumbline.adapters.ingest.mail;

import io.plumbline.adapters.ingest.gateway.Texts;
import io.plumbline.domain.alert.AlertMessage;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.Sending;
import io.plumbline.domain.alert.port.AlertChannel;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/** Alerts by e-mail, one message an address; a message that goes out again keeps its id. */
public final class SmtpAlerts implements AlertChannel {

  private static final int PERMANENT = 500;

  private final @Nullable SmtpServer server;
  private final AlertPage page;

  /**
   * @param server absent where no mail is sent
   */
  public SmtpAlerts(@Nullable SmtpServer server, AlertPage page) {
    this.server = server;
    this.page = page;
  }

  @Override
  public AlertRoute.Way way() {
    return AlertRoute.Way.EMAIL;
  }

  @Override
  public boolean ready() {
    return server != null;
  }

  @Override
  public Sending send(AlertMessage message) {
    if (server == null) {
      return new Sending.Failed("no mail server is set", null);
    }
    try {
      Transport.send(mail(server, session(server), message));
      return new Sending.Sent();
    } catch (MessagingException failed) {
      return answer(failed);
    }
  }

  /** An address the server refuses for good is not tried again; all else may pass. */
  private static Sending answer(MessagingException failed) {
    for (Exception cause = failed; cause != null; cause = next(cause)) {
      if (cause instanceof SMTPAddressFailedException refused
          && refused.getReturnCode() >= PERMANENT) {
        return new Sending.Refused(
            "the mail server refuses the address (%d)".formatted(refused.getReturnCode()));
      }
    }
    return new Sending.Failed(
        "the mail could not be sent (%s)".formatted(failed.getClass().getSimpleName()), null);
  }

  private static @Nullable Exception next(Exception cause) {
    return cause instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static Session session(SmtpServer server) {
    Properties properties = server.properties();
    return server
        .user()
        .map(user -> Session.getInstance(properties, signIn(server, user)))
        .orElseGet(() -> Session.getInstance(properties));
  }

  private static Authenticator signIn(SmtpServer server, String user) {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(
            user, server.credentials().named(SmtpServer.PASSWORD).orElse(""));
      }
    };
  }

  private Message mail(SmtpServer server, Session session, AlertMessage message)
      throws MessagingException {
    Condition condition = message.alert().condition();
    String from = server.from().value();
    String id = "<%s%s>".formatted(message.delivery().id(), from.substring(from.lastIndexOf('@')));
    MimeMessage mail = new Identified(session, id);
    mail.setFrom(new InternetAddress(from));
    mail.setRecipient(
        Message.RecipientType.TO,
        new InternetAddress(message.delivery().receiver().address(), true));
    mail.setSubject(
        Texts.oneLine("[Plumbline] %s: %s".formatted(message.brand().name(), condition.title())),
        StandardCharsets.UTF_8.name());
    mail.setSentDate(Date.from(message.alert().raised()));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Plumbline-Alert", message.alert().label());
    mail.setText(text(message), StandardCharsets.UTF_8.name());
    return mail;
  }

  private String text(AlertMessage message) {
    Condition condition = message.alert().condition();
    return """
        %s

        %s

        Next step: %s
        %s

        %s of %s, raised %s. Whoever sees to it acknowledges it there.
        """
        .formatted(
            condition.title(),
            condition.detail(),
            condition.next().words(),
            page.of(message.alert()),
            message.alert().label(),
            message.brand().name(),
            AlertPage.when(message.alert()));
  }

  /** A message whose id is ours, the same with every attempt. */
  private static final class Identified extends MimeMessage {

    private final String id;

    Identified(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
