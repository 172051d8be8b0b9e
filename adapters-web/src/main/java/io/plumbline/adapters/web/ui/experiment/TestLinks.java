package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of tests. */
public final class TestLinks {

  private TestLinks() {}

  /** Returns the address of all tests. */
  public static String toAll(BrandId brand) {
    return "%s?brand=%s".formatted(Place.TESTS.path(), brand.value());
  }

  /** Returns the address of a test, {@code EXP-0007}. */
  public static String to(String label, BrandId brand) {
    return "%s/%s?brand=%s".formatted(Place.TESTS.path(), label, brand.value());
  }

  /** Returns the address of the form that changes a draft. */
  static String toEdit(String label, BrandId brand) {
    return to(label + "/edit", brand);
  }

  /** Returns the address of the form for a new test. */
  public static String toNew(BrandId brand) {
    return to("new", brand);
  }

  /** Returns the address of the form for a new test of a channel. */
  public static String toNew(ChannelId channel, BrandId brand) {
    return "%s&channel=%s"
        .formatted(
            toNew(brand),
            URLEncoder.encode(channel.value(), StandardCharsets.UTF_8).replace("+", "%20"));
  }
}
