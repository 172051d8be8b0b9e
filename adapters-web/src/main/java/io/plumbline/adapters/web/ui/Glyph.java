package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Span;

/** The small signs inside badges, 10 units square; each verdict has its own shape. */
public enum Glyph {
  SCALE("<path d='M5 1 9.5 9h-9z' fill='currentColor'/>"),
  HOLD("<path d='M1 3.5h8M1 6.5h8' stroke='currentColor' stroke-width='1.6'/>"),
  TEST(
      "<circle cx='5' cy='5' r='3.6' fill='none' stroke='currentColor' stroke-width='1.6'"
          + " stroke-dasharray='2.2 1.5'/>"),
  REDUCE("<path d='M5 9 .5 1h9z' fill='currentColor'/>"),
  PASS("<path d='m1 5.5 2.8 2.8L9 2' fill='none' stroke='currentColor' stroke-width='1.8'/>"),
  REVIEW("<path d='M5 1v5M5 8v1.2' stroke='currentColor' stroke-width='1.9'/>"),
  FAIL("<path d='M1.5 1.5l7 7M8.5 1.5l-7 7' stroke='currentColor' stroke-width='1.8'/>"),
  TESTED("<path d='M5 0 10 5 5 10 0 5z' fill='currentColor'/>"),
  STALE(
      "<path d='M5 .9 9.1 5 5 9.1.9 5z' fill='none' stroke='currentColor' stroke-width='1.3'/><path"
          + " d='M5 0 0 5l5 5z' fill='currentColor'/>"),
  MODEL_ONLY(
      "<path d='M5 .9 9.1 5 5 9.1.9 5z' fill='none' stroke='currentColor' stroke-width='1.3'/>");

  private final String paths;

  Glyph(String paths) {
    this.paths = paths;
  }

  /** Returns the sign; it says nothing to a screen reader, the word beside it does. */
  public Span drawing() {
    return Drawing.of("pl-glyph", "viewBox='0 0 10 10'", paths);
  }
}
