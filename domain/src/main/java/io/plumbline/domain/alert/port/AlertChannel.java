package io.plumbline.domain.alert.port;

import io.plumbline.domain.alert.AlertMessage;
import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.alert.Sending;

/** A way out to people; it never throws for what the other side does or fails to do. */
public interface AlertChannel {

  AlertRoute.Way way();

  /** Returns whether this installation is set up for it. */
  boolean ready();

  /** Sends a message once more, whatever came of it before. */
  Sending send(AlertMessage message);
}
