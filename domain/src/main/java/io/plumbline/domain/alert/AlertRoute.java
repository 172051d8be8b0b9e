package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is told when a rule fires for a brand, besides its pages, which always tell.
 *
 * @param mail each once, in order
 * @param channel the id of a Slack channel, {@code C0123ABC}; absent for none
 */
public record AlertRoute(
    BrandId brand, AlertRule rule, List<MailAddress> mail, @Nullable String channel) {

  private static final int MOST_ADDRESSES = 20;

  private static final Pattern CHANNEL = Pattern.compile("[A-Z0-9]{1,32}");

  /** A way out to people. Names are kept: never rename. */
  public enum Way {
    EMAIL("E-mail"),
    SLACK("Slack");

    private final String label;

    Way(String label) {
      this.label = label;
    }

    /** Returns its name for people. */
    public String label() {
      return label;
    }
  }

  /** Somebody or somewhere to tell. */
  public record Receiver(Way way, String address) {}

  public AlertRoute {
    mail = mail.stream().distinct().sorted().toList();
    that(mail.size() <= MOST_ADDRESSES, "At most %s addresses are told.", MOST_ADDRESSES);
    that(
        channel == null || CHANNEL.matcher(channel).matches(),
        "%s is no id of a Slack channel such as C0123ABC.",
        channel);
  }

  /** Returns the route that tells nobody but the pages. */
  public static AlertRoute pages(BrandId brand, AlertRule rule) {
    return new AlertRoute(brand, rule, List.of(), null);
  }

  /** Returns everybody who is told. */
  public List<Receiver> receivers() {
    return Stream.concat(
            mail.stream().map(address -> new Receiver(Way.EMAIL, address.value())),
            Stream.ofNullable(channel).map(id -> new Receiver(Way.SLACK, id)))
        .toList();
  }
}
