package io.plumbline.adapters.web.ui.access;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.plumbline.adapters.web.ui.ColorSchemeChoice;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Puts the guard before every page of every window. */
@Dependent
public final class UiSecurity implements VaadinServiceInitListener {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // sessions are never passivated
  private final SignedIn signedIn;

  @Inject
  public UiSecurity(SignedIn signedIn) {
    this.signedIn = signedIn;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event
        .getSource()
        .addUIInitListener(
            opened -> {
              UI ui = opened.getUI();
              ui.addBeforeEnterListener(new RoleAccessControl(signedIn));
              ColorSchemeChoice.apply(ui);
            });
  }
}
