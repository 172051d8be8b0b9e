package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.WildcardParameter;
import java.util.List;

/** A page about one brand whose address goes on: what is selected on it, part by part. */
public abstract class PathPage extends BrandPage implements HasUrlParameter<String> {

  private static final long serialVersionUID = 1L;

  private List<String> path = List.of();

  /** As {@link BrandPage#BrandPage}. */
  protected PathPage(BrandChoice brandChoice, Place place, String className) {
    super(brandChoice, place, className);
  }

  /** Returns what is selected; empty where nothing is. */
  protected final List<String> path() {
    return path;
  }

  @Override
  public final void setParameter(BeforeEvent event, @WildcardParameter String given) {
    path = given.isEmpty() ? List.of() : List.of(given.split("/", -1));
  }
}
