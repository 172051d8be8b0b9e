package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.html.Span;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.reporting.ChannelVerdict;
import io.plumbline.domain.reporting.Evidence;

/** Verdicts and evidence, each with a shape, a word and only then a colour. */
public final class Badges {

  private Badges() {}

  /** What to do with a channel. */
  public static Span of(ChannelVerdict verdict) {
    return switch (verdict) {
      case SCALE -> chip("pl-scale", Glyph.SCALE, "Scale");
      case HOLD -> chip("pl-hold", Glyph.HOLD, "Hold");
      case TEST -> chip("pl-test", Glyph.TEST, "Test");
      case REDUCE -> chip("pl-reduce", Glyph.REDUCE, "Reduce");
    };
  }

  /** What a check says. */
  public static Span of(Diagnostics.Verdict verdict) {
    return switch (verdict) {
      case PASS -> chip("pl-pass", Glyph.PASS, "Pass");
      case REVIEW -> chip("pl-review", Glyph.REVIEW, "Review");
      case FAIL -> chip("pl-fail", Glyph.FAIL, "Fail");
    };
  }

  /** What stands behind a figure. */
  public static Span of(Evidence evidence) {
    return switch (evidence) {
      case TESTED -> Tags.span("pl-ev", Glyph.TESTED.drawing(), new Span("Tested"));
      case STALE -> Tags.span("pl-ev", Glyph.STALE.drawing(), new Span("Stale test"));
      case MODEL_ONLY ->
          Tags.span("pl-ev pl-model", Glyph.MODEL_ONLY.drawing(), new Span("Model only"));
    };
  }

  /** Any word with a shape, in the style of one of the verdicts. */
  public static Span chip(String style, Glyph glyph, String word) {
    return Tags.span("pl-chip " + style, glyph.drawing(), new Span(word));
  }
}
