package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.Brand;
import java.util.List;
import java.util.Optional;

/** A page about one brand: the brand its address names, filled anew after everything done on it. */
public abstract class BrandPage extends Main
    implements BeforeEnterObserver, HasDynamicTitle, Crumbs {

  private static final long serialVersionUID = 1L;

  private final transient BrandChoice brandChoice;
  private final Place place;
  private Location here = new Location("");

  /**
   * @param place where the page stands; its title is the page's first crumb
   * @param className the page's own style class
   */
  protected BrandPage(BrandChoice brandChoice, Place place, String className) {
    this.brandChoice = brandChoice;
    this.place = place;
    addClassNames("pl-page", className);
  }

  /** Fills the empty page with what it shows of {@code brand}. */
  protected abstract void fill(Brand brand);

  /** Puts what somebody just did where it is seen: at the head, unless a page knows better. */
  protected void tell(Said said) {
    addComponentAsFirst(said.note());
  }

  /** Shows the page anew under what was just done, and the bar above it. */
  protected final void show(Said said) {
    show();
    tell(said);
    Optional.ofNullable(findAncestor(MainLayout.class)).ifPresent(MainLayout::refresh);
  }

  /** Returns the page's address, with what is asked of it. */
  protected final Location here() {
    return here;
  }

  /** Returns what the address asks for under this name. */
  protected final Optional<String> asked(String name) {
    return here.getQueryParameters().getSingleParameter(name);
  }

  /** Shows the page anew, as things stand now. */
  protected final void show() {
    removeAll();
    brandChoice.of(here).ifPresentOrElse(this::fill, this::withoutBrand);
  }

  /** Fills the empty page while there is no brand at all. */
  protected void withoutBrand() {
    add(
        Tags.title(place.title()),
        State.empty(
            "There is no brand yet",
            "Every record belongs to a brand. Name the first one and bring its data in step by"
                + " step, or by the command line: ./plumbline import SPEC.yaml FILE.csv --brand"
                + " NAME --currency USD.",
            Tags.link("pl-button pl-primary", Place.BEGIN.path(), Place.BEGIN.title())));
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show();
  }

  @Override
  public List<String> crumbs() {
    return List.of(place.title());
  }

  @Override
  public final String getPageTitle() {
    return crumbs().getLast() + " · Plumbline";
  }
}
