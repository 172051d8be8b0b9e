package io.plumbline.application;

import io.plumbline.adapters.ingest.gateway.Credentials;
import io.plumbline.adapters.persistence.job.Recurring;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What can be set from outside about shipping. Secrets are none of it: those are looked up by name
 * when they are needed.
 *
 * @param when how often orders that are due are looked for
 * @param hosts the hosts that may be called
 * @param googleAds where Google Ads is, with the version, ended by a slash
 * @param meta where Meta's Graph API is, with the version, ended by a slash
 * @param webhooks where each webhook is, by name
 * @param credentials where secrets are looked up
 */
record ShippingSettings(
    Recurring.When when,
    Set<String> hosts,
    URI googleAds,
    URI meta,
    Map<String, URI> webhooks,
    Credentials credentials) {

  private static final Pattern WEBHOOK = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /**
   * Returns the settings that {@code lookup} knows by name, the others by default.
   *
   * @throws Settings.Refused if any cannot be
   */
  static ShippingSettings from(Function<String, Optional<String>> lookup) {
    URI googleAds =
        address(lookup, "plumbline.google.ads.url", "https://googleads.googleapis.com/v21/");
    URI meta = address(lookup, "plumbline.meta.url", "https://graph.facebook.com/v23.0/");
    Map<String, URI> webhooks = new HashMap<>();
    for (String name : list(lookup, "plumbline.webhooks")) {
      if (!WEBHOOK.matcher(name).matches()) {
        throw refused("plumbline.webhooks", "lower-case names such as agency,erp");
      }
      webhooks.put(name, address(lookup, "plumbline.webhook.%s.url".formatted(name), ""));
    }
    return new ShippingSettings(
        when(lookup),
        Set.copyOf(list(lookup, "plumbline.outbound.hosts")),
        googleAds,
        meta,
        webhooks,
        lookup::apply);
  }

  private static Recurring.When when(Function<String, Optional<String>> lookup) {
    String text = lookup.apply("plumbline.ship").map(String::strip).orElse("every 1m");
    return Recurring.When.of(text)
        .orElseThrow(() -> refused("plumbline.ship", "off, every 1m or daily 04:00, in UTC"));
  }

  private static Set<String> list(Function<String, Optional<String>> lookup, String name) {
    Set<String> all = new HashSet<>();
    for (String one : lookup.apply(name).orElse("").split(",", -1)) {
      String word = one.strip().toLowerCase(Locale.ROOT);
      if (!word.isEmpty()) {
        all.add(word);
      }
    }
    return all;
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
    throw refused(name, "an address such as https://budgets.example.com/plumbline");
  }

  private static Settings.Refused refused(String name, String accepted) {
    return new Settings.Refused(
        List.of(
            "%s must be %s."
                .formatted(
                    name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), accepted)));
  }
}
