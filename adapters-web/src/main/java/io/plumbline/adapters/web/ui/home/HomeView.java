package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The first page. */
@Route(value = "", layout = MainLayout.class)
@PageTitle("Home · Plumbline")
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class HomeView extends Main implements Crumbs {

  private static final long serialVersionUID = 1L;

  HomeView() {
    addClassName("pl-page");
    add(Tags.title("Home"));
  }

  @Override
  public List<String> crumbs() {
    return List.of("Home");
  }
}
