package io.plumbline.application;

import io.plumbline.adapters.ingest.chat.TeamsRoom;
import io.plumbline.adapters.ingest.gateway.Credentials;
import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.shared.BrandId;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What can be set from outside about approvals in chats. Secrets are none of it: those are looked
 * up by name when they are needed.
 *
 * @param when how often messages that are due are looked for
 * @param slack where Slack's Web API is, ended by a slash
 * @param channels the Slack channel of each brand
 * @param channel that of the brands that have none there; null for nowhere
 * @param hosts the hosts that may be called
 * @param start where people reach this installation, ended by a slash
 * @param credentials where secrets are looked up
 */
record ChatSettings(
    Recurring.When when,
    URI slack,
    Map<BrandId, String> channels,
    @Nullable String channel,
    Set<String> hosts,
    URI start,
    Credentials credentials) {

  /** The name of the signing secret in the settings. */
  static final String SIGNING_SECRET = "plumbline.slack.signing.secret";

  private static final String CHANNEL = "[A-Z0-9]{1,32}";

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be
   */
  static ChatSettings from(Function<String, Optional<String>> lookup) {
    URI slack = address(lookup, "plumbline.slack.url", "https://slack.com/api/");
    Set<String> hosts = new HashSet<>();
    hosts.add(host(slack));
    for (String host :
        lookup.apply("plumbline.slack.response.hosts").orElse("hooks.slack.com").split(",", -1)) {
      hosts.add(host.strip().toLowerCase(Locale.ROOT));
    }
    if (lookup.apply(TeamsRoom.ADDRESS).isPresent()) {
      hosts.add(host(address(lookup, TeamsRoom.ADDRESS, "")));
    }
    hosts.remove("");
    return new ChatSettings(
        when(lookup),
        slack,
        channels(lookup),
        lookup.apply("plumbline.slack.channel").map(ChatSettings::channel).orElse(null),
        Set.copyOf(hosts),
        address(lookup, "plumbline.public.url", "http://localhost:8080/"),
        lookup::apply);
  }

  private static Map<BrandId, String> channels(Function<String, Optional<String>> lookup) {
    Map<BrandId, String> channels = new HashMap<>();
    for (String pair : lookup.apply("plumbline.slack.channels").orElse("").split(",", -1)) {
      if (pair.isBlank()) {
        continue;
      }
      String[] parts = pair.strip().split("=", 2);
      try {
        channels.put(new BrandId(parts[0].strip()), channel(parts.length == 2 ? parts[1] : ""));
      } catch (IllegalArgumentException wrong) {
        throw refused("plumbline.slack.channels", "pairs such as harbour-retail=C0123ABC");
      }
    }
    return channels;
  }

  private static String channel(String text) {
    if (!text.strip().matches(CHANNEL)) {
      throw refused("plumbline.slack.channel", "the id of a channel such as C0123ABC");
    }
    return text.strip();
  }

  private static Recurring.When when(Function<String, Optional<String>> lookup) {
    String text = lookup.apply("plumbline.chat").map(String::strip).orElse("every 30s");
    return Recurring.When.of(text)
        .orElseThrow(() -> refused("plumbline.chat", "off, every 30s or daily 04:00, in UTC"));
  }

  private static String host(URI address) {
    return address.getHost().toLowerCase(Locale.ROOT);
  }

  private static URI address(
      Function<String, Optional<String>> lookup, String name, String otherwise) {
    String text = lookup.apply(name).map(String::strip).orElse(otherwise);
    try {
      URI address = URI.create(text);
      if (address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // falls through to the one reason for both
    }
    throw refused(name, "an address such as https://plumbline.example.com/");
  }

  private static Settings.Refused refused(String name, String accepted) {
    return new Settings.Refused(
        List.of(
            "%s must be %s.".formatted(name.toUpperCase(Locale.ROOT).replace('.', '_'), accepted)));
  }

  /** Without the credentials. */
  @Override
  public String toString() {
    return "ChatSettings";
  }
}
