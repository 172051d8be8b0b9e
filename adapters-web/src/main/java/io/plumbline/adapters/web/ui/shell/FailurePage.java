package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last resort: a page failed. The cause goes to the log, a number to look it up goes here. */
@AnonymousAllowed
@ParentLayout(MainLayout.class)
public final class FailurePage extends Main implements HasErrorParameter<Exception>, Crumbs {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(FailurePage.class);

  public FailurePage() {
    addClassName("pl-page");
    setId("failure");
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    String reference = UUID.randomUUID().toString().substring(0, 8);
    LOG.error(
        "Failure {} on {}", reference, event.getLocation().getPath(), parameter.getException());
    removeAll();
    add(
        State.error(
            "This page could not be shown",
            "Nothing was changed. Load it again; if it fails again, give an admin the reference %s."
                .formatted(reference),
            Tags.link("", event.getLocation().getPathWithQueryParameters(), "Load again"),
            Tags.link("", "", "Go to Home")));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }

  @Override
  public List<String> crumbs() {
    return List.of("Something failed");
  }
}
