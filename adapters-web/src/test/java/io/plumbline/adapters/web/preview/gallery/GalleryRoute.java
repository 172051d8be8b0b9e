package io.plumbline.adapters.web.preview.gallery;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/** Adds the gallery to the pages of a server that is started among the tests. */
public final class GalleryRoute implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void serviceInit(ServiceInitEvent event) {
    RouteConfiguration.forApplicationScope().setAnnotatedRoute(GalleryView.class);
  }
}
