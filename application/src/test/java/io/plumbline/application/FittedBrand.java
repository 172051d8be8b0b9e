package io.plumbline.application;

import java.util.Locale;
import java.util.Map;

/** A small brand that was imported and fitted over REST, once for all browser tests. */
final class FittedBrand {

  private static final class Holder {
    static final String ONLY = named("Browser brand");
  }

  private static final class UntouchedHolder {
    static final String ONLY = named("Untouched brand");
  }

  private FittedBrand() {}

  /** Returns its id; tests import data for it. */
  static String id() {
    return Holder.ONLY;
  }

  /** Returns the id of another, whose data stay what its run saw. */
  static String untouched() {
    return UntouchedHolder.ONLY;
  }

  /** Makes another, for a test that leaves something behind, and returns its id. */
  static String named(String name) {
    return named(name, SmallBrand.csv(1));
  }

  /** Makes another of these data, and returns its id. */
  static String named(String name, String csv) {
    Rest.as("admin")
        .json("POST", "/brands", "{\"name\":\"%s\",\"currency\":\"USD\"}".formatted(name));
    String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    String brand = "/brands/" + id;
    Rest lead = Rest.as("lead");
    lead.send("PUT", brand + "/specification", "text/yaml", SmallBrand.SPEC, Map.of());
    lead.finished(lead.send("POST", brand + "/imports?file=small.csv", "text/csv", csv, Map.of()));
    lead.finished(lead.json("POST", brand + "/fits", SmallBrand.QUICK_FIT));
    return id;
  }
}
