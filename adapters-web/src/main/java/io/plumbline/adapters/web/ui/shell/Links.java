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

  /** Returns the address of a run's health. */
  public static String toHealth(String run, BrandId brand) {
    return "%s?brand=%s&run=%s".formatted(Place.HEALTH.path(), brand.value(), encoded(run));
  }

  /** Returns the address of a run in the registry. */
  public static String toRun(String run, BrandId brand) {
    return "%s/%s?brand=%s".formatted(Place.MODELS.path(), encoded(run), brand.value());
  }

  /** Returns the address of two runs side by side. */
  public static String toComparison(String left, String right, BrandId brand) {
    return "%s/%s/%s?brand=%s"
        .formatted(Place.MODELS.path(), encoded(left), encoded(right), brand.value());
  }

  /** A slash in a name stays a slash: servers refuse an encoded one. */
  private static String encoded(String name) {
    return Arrays.stream(name.split("/", -1))
        .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
