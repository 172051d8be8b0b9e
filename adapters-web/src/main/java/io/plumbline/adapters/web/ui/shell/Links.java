package io.plumbline.adapters.web.ui.shell;

import io.plumbline.domain.shared.BrandId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The addresses of pages: the brand is always told in the query. */
public final class Links {

  private Links() {}

  /** Returns the address of a place, for a brand. */
  public static String to(Place place, BrandId brand) {
    return place.path() + "?brand=" + brand.value();
  }

  /** Returns the address of a channel's figures. */
  public static String toChannel(String channel, BrandId brand) {
    return "%s/%s?brand=%s".formatted(Place.CHANNELS.path(), encoded(channel), brand.value());
  }

  /** A slash in a name stays a slash: servers refuse an encoded one. */
  private static String encoded(String name) {
    return Arrays.stream(name.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
