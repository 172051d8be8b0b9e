package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Span;

/** An SVG drawing inside a run of text; it says nothing to a screen reader. */
final class Drawing {

  private Drawing() {}

  /**
   * Returns the drawing of {@code paths}. All three are constants of ours, never input: they are
   * taken as markup. The browser parses them, because Vaadin's parser would lower the letters of
   * {@code viewBox}.
   */
  static Span of(String classes, String attributes, String paths) {
    Span drawing = Tags.span(classes, "");
    drawing.getElement().setAttribute("aria-hidden", "true");
    drawing.getElement().setProperty("innerHTML", "<svg %s>%s</svg>".formatted(attributes, paths));
    return drawing;
  }
}
