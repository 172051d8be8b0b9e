package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** What stands at an address that leads nowhere. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public final class NotFoundPage extends Main
    implements HasErrorParameter<NotFoundException>, Crumbs {

  private static final long serialVersionUID = 1L;

  public NotFoundPage() {
    addClassName("pl-page");
    setId("not-found");
  }

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    removeAll();
    add(
        State.empty(
            "There is no page at this address",
            "The link may be old, or a letter may be missing.",
            Tags.link("", "", "Go to Home")));
    return HttpServletResponse.SC_NOT_FOUND;
  }

  @Override
  public List<String> crumbs() {
    return List.of("Not found");
  }
}
