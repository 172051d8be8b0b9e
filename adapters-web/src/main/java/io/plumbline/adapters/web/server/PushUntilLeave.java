package io.plumbline.adapters.web.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import com.vaadin.flow.shared.ApplicationConstants;

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

    /** Says no last word. */
    @Override
    public void push() {
      if (!takesItsLeave()) {
        super.push();
      }
    }

    /**
     * The browser closes the socket. To close it here, with the session held, waits for whoever
     * learns of that and waits for the session.
     */
    @Override
    public void disconnect() {
      if (!takesItsLeave()) {
        super.disconnect();
      }
    }

    /** It closes by a request of its own: what it is still to be told comes as the answer. */
    private boolean takesItsLeave() {
      VaadinRequest request = VaadinRequest.getCurrent();
      return getUI().isClosing()
          && request != null
          && Integer.toString(getUI().getUIId())
              .equals(request.getParameter(ApplicationConstants.UI_ID_PARAMETER));
    }
  }
}
