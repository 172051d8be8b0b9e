package io.plumbline.adapters.ingest.csv;

/** The beginning of a cell, fit to be shown in one line. */
final class Excerpt {

  private static final int MOST = 40;

  private Excerpt() {}

  static String of(String cell) {
    String line = cell.strip().replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= MOST ? line : line.substring(0, MOST) + "...";
  }
}
