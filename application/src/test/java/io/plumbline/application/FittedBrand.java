package io.plumbline.application;

import java.util.Map;

/** A small brand that was imported and fitted over REST, once for all browser tests. */
final class FittedBrand {

  private static final class Holder {
    static final String ONLY = make();
  }

  private FittedBrand() {}

  /** Returns its id. */
  static String id() {
    return Holder.ONLY;
  }

  private static String make() {
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Browser brand\",\"currency\":\"USD\"}");
    String brand = "/brands/browser-brand";
    Rest lead = Rest.as("lead");
    lead.send("PUT", brand + "/specification", "text/yaml", SmallBrand.SPEC, Map.of());
    lead.finished(
        lead.send(
            "POST", brand + "/imports?file=small.csv", "text/csv", SmallBrand.csv(1), Map.of()));
    lead.finished(lead.json("POST", brand + "/fits", SmallBrand.QUICK_FIT));
    return "browser-brand";
  }
}
