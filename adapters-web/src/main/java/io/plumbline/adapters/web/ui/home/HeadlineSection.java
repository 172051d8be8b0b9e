package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.Said;
import java.util.function.Consumer;

/** The three figures at the head of Home, and the way to choose others. */
final class HeadlineSection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient HeadlineDesk desk;
  private final transient HeadlineDesk.Shown shown;

  /**
   * @param chosen is told what came of choosing others
   */
  HeadlineSection(HeadlineDesk desk, HeadlineDesk.Shown shown, Consumer<Said> chosen) {
    this.desk = desk;
    this.shown = shown;
    setId("headline");
    add(new HeadlineTiles(desk, shown));
    if (desk.mayChoose()) {
      Button choose = new Button("Choose the three figures", click -> form(chosen));
      choose.setId("choose-headline");
      choose.addClassName("pl-link");
      choose.addThemeVariants(ButtonVariant.TERTIARY);
      add(choose);
    }
  }

  private void form(Consumer<Said> chosen) {
    if (getChildren().noneMatch(HeadlineForm.class::isInstance)) {
      add(new HeadlineForm(shown.kpis(), kpis -> desk.choose(shown, kpis), chosen));
    }
  }
}
