package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.chart.Drawn;
import org.jspecify.annotations.Nullable;

/**
 * A figure at the head of Home.
 *
 * @param definition its unit and its period
 * @param figure absent while it is being worked out
 * @param beside what to hold it against, such as the same figure of the time before; may be empty
 * @param drawn the line it comes from
 * @param from where the line begins
 * @param to where it ends
 */
record HomeTile(
    String label,
    String definition,
    @Nullable Figure figure,
    String beside,
    @Nullable Drawn drawn,
    String from,
    String to) {

  static HomeTile plain(String label, String definition, Figure figure, String beside) {
    return new HomeTile(label, definition, figure, beside, null, "", "");
  }
}
