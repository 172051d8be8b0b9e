package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.change.ChangeLinks;
import io.plumbline.adapters.web.ui.change.ChangeReader;
import io.plumbline.adapters.web.ui.change.StateChip;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Set;

/** The requests that wait and the moves that are out, a line each; nothing where there are none. */
final class OpenMoves extends Div {

  private static final long serialVersionUID = 1L;
  private static final Set<String> OPEN =
      Set.of("submitted", "approved", "shipping", "watching", "rolling back", "held");
  private static final int SHOWN = 5;

  OpenMoves(ChangeReader changes, BrandId brand) {
    setId("open-moves");
    addClassName("pl-open-moves");
    List<ChangeHistory> open = changes.newest(brand, OPEN, SHOWN);
    setVisible(!open.isEmpty());
    open.forEach(
        one ->
            add(
                Tags.div(
                    "pl-open-move",
                    StateChip.of(one.request()),
                    Tags.link("pl-b", link(one), one.identity().label()),
                    Tags.span("pl-s", one.request().proposal().title()))));
  }

  private static String link(ChangeHistory one) {
    String label = one.identity().label();
    return switch (one.request()) {
      case ChangeRequest.Submitted _, ChangeRequest.Approved _ ->
          ChangeLinks.toRequest(label, one.identity().brand());
      default -> ChangeLinks.toLive(label, one.identity().brand());
    };
  }
}
