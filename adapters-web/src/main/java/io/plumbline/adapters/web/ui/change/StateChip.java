package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.domain.change.ChangeRequest;
import java.util.Locale;

/** The state of a request, with a shape, a word and only then a colour. */
public final class StateChip {

  private StateChip() {}

  /** Returns the chip. */
  public static Span of(ChangeRequest request) {
    String word =
        request.state().substring(0, 1).toUpperCase(Locale.ROOT) + request.state().substring(1);
    return switch (request) {
      case ChangeRequest.Drafted _ -> Badges.chip("pl-test", Glyph.TEST, word);
      case ChangeRequest.Submitted _, ChangeRequest.Shipping _, ChangeRequest.RollingBack _ ->
          Badges.chip("pl-review", Glyph.REVIEW, word);
      case ChangeRequest.Approved _, ChangeRequest.Held _, ChangeRequest.Expanded _ ->
          Badges.chip("pl-ok", Glyph.PASS, word);
      case ChangeRequest.Watching _ -> Badges.chip("pl-hold", Glyph.HOLD, word);
      case ChangeRequest.Rejected _ -> Badges.chip("pl-fail", Glyph.FAIL, word);
      case ChangeRequest.RolledBack _ -> Badges.chip("pl-reduce", Glyph.REDUCE, word);
      case ChangeRequest.Withdrawn _, ChangeRequest.Expired _, ChangeRequest.Closed _ ->
          Badges.chip("pl-hold", Glyph.HOLD, word);
    };
  }
}
