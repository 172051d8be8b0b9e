package io.plumbline.adapters.web.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/**
 * Pushes to a window until it takes its leave. Vaadin would push a last word through a socket the
 * browser has closed, and wait a second for the end of that with the whole session held, so that
 * who opens a page by its address waits as long. Found as a service.
 */
public final class PushUntilLeave implements PushConnectionFactory {

  private static final long serialVersionUID = 1L;

  @Override
  public PushConnection apply(UI window) {
    return new Connection(window);
  }

  private static final class Connection extends AtmospherePushConnection {

    private static final long serialVersionUID = 1L;

    Connection(UI window) {
      super(window);
    }

    @Override
    public void push() {
      if (!takesItsLeave()) {
        super.push();
      }
    }

    /** It closes by a request of its own: what it is still to be told comes as the answer. */
    private boolean takesItsLeave() {
      return getUI().isClosing()
          && UI.getCurrent() == getUI()
          && VaadinRequest.getCurrent() != null;
    }
  }
}
