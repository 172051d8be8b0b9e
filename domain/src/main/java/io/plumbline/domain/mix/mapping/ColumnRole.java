package io.plumbline.domain.mix.mapping;

/** What a column of a file may be taken for. */
public enum ColumnRole {
  LEFT_OUT("Left out", false),
  DATE("Date: first day of the period", false),
  GEO("Geo: market or region", false),
  POPULATION("Population of the geo", false),
  REVENUE("Outcome: revenue", false),
  CONVERSIONS("Outcome: conversions", false),
  VALUE("Value of one conversion", false),
  SPEND("Spend of a channel", true),
  EXPOSURE("Impressions or clicks of a channel", true),
  REACH("Reach of a channel", true),
  FREQUENCY("Frequency of a channel", true),
  TREATMENT("Promotion: one's own doing", false),
  CONTROL("Control: price, weather, market", false);

  private final String label;
  private final boolean ofChannel;

  ColumnRole(String label, boolean ofChannel) {
    this.label = label;
    this.ofChannel = ofChannel;
  }

  /** Returns what it is called where it is chosen. */
  public String label() {
    return label;
  }

  /** Returns whether it belongs to a channel, which must then be named. */
  public boolean ofChannel() {
    return ofChannel;
  }

  /** Returns whether it is what the model is to explain. */
  public boolean outcome() {
    return this == REVENUE || this == CONVERSIONS;
  }
}
