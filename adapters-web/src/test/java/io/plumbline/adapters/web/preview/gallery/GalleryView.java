package io.plumbline.adapters.web.preview.gallery;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Every component and every chart, light on the left and dark on the right. For admins. */
@Route("gallery")
@PageTitle("Gallery · Plumbline")
@RolesAllowed(Roles.ADMIN)
final class GalleryView extends Main {

  private static final long serialVersionUID = 1L;

  GalleryView() {
    addClassName("pl-page");
    add(
        new H1("Gallery"),
        Tags.paragraph(
            "pl-help",
            "Every component and every chart, made up, light and dark. This page is one of the"
                + " tests: it is not part of what ships."));
    show("Components", ComponentExhibits.ALL);
    show("Forms and buttons", FormExhibits.ALL);
    show("Charts of a model", ModelChartExhibits.ALL);
    show("Charts of plans, moves and tests", DecisionChartExhibits.ALL);
  }

  private void show(String heading, List<Exhibit> exhibits) {
    add(new H2(heading));
    for (Exhibit exhibit : exhibits) {
      Div pair = Tags.div("", place(exhibit, "light"), place(exhibit, "dark"));
      pair.getElement()
          .setAttribute(
              "style", "display:grid;grid-template-columns:repeat(2,minmax(0,1fr));flex:none");
      Div whole = Tags.div("", Tags.text("pl-q pl-s", exhibit.name()), pair);
      whole.getElement().setAttribute("data-of", exhibit.of().getSimpleName());
      whole.getElement().setAttribute("style", "flex:none");
      add(whole);
    }
  }

  private static Div place(Exhibit exhibit, String scheme) {
    Div place = Tags.div("", exhibit.made().get());
    place.getElement().setAttribute("data-scheme", scheme);
    place
        .getElement()
        .setAttribute(
            "style",
            "color-scheme:%s;background:var(--pl-surface);color:var(--pl-text);padding:14px;"
                .concat("min-width:0;--vaadin-text-color:var(--pl-text);")
                .concat("--vaadin-text-color-secondary:var(--pl-text-2)")
                .formatted(scheme));
    return place;
  }
}
