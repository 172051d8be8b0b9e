package io.plumbline.domain.shared.port;

import java.util.UUID;

/** Where fresh identifiers come from. */
public interface IdSource {

  /** Returns an identifier never given before; later ones sort later. */
  UUID next();
}
