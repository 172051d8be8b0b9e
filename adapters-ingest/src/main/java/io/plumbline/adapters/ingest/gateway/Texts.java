package io.plumbline.adapters.ingest.gateway;

/** What others say, made fit for logs and ledgers: one short line. */
public final class Texts {

  private static final int MOST = 300;

  private Texts() {}

  /** Returns at most 300 characters in one line. */
  public static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    String some = line.isEmpty() ? "no reason given" : line;
    return some.length() <= MOST ? some : some.substring(0, MOST) + "…";
  }
}
