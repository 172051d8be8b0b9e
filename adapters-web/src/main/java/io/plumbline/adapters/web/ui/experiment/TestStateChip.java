package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.domain.experiment.Experiment;

/** The state of a test, with a shape, a word and only then a colour. */
final class TestStateChip {

  private TestStateChip() {}

  /** Returns the chip. */
  static Span of(Experiment test) {
    String words = words(test);
    return switch (test) {
      case Experiment.Draft _ -> Badges.chip("pl-test", Glyph.TEST, words);
      case Experiment.Registered _ -> Badges.chip("pl-hold", Glyph.HOLD, words);
      case Experiment.Running _ -> Badges.chip("pl-review", Glyph.REVIEW, words);
      case Experiment.ReadOut _ -> Badges.chip("pl-ok", Glyph.TESTED, words);
      case Experiment.Stopped _ -> Badges.chip("pl-hold", Glyph.FAIL, words);
    };
  }

  /** Returns its state, and of a test that was read out whether it found anything. */
  static String words(Experiment test) {
    return switch (test) {
      case Experiment.Draft _ -> "Draft";
      case Experiment.Registered _ -> "Registered";
      case Experiment.Running _ -> "Running";
      case Experiment.ReadOut readOut ->
          readOut.result().significant() ? "Read out, significant" : "Read out, not significant";
      case Experiment.Stopped _ -> "Stopped";
    };
  }
}
