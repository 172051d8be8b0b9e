package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;

/** What every window loads: the theme, our tokens and styles, and the push socket. */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@StyleSheet("context://aura/aura.css")
@StyleSheet("context://plumbline/tokens.css")
@StyleSheet("context://plumbline/plumbline.css")
@StyleSheet("context://plumbline/print.css")
public final class AppShell implements AppShellConfigurator {

  private static final long serialVersionUID = 1L;

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setViewport("width=device-width, initial-scale=1");
    settings.setPageTitle("Plumbline");
    settings.addFavIcon("icon", "plumbline/favicon.svg", "any");
  }
}
