package io.plumbline.adapters.web.ui.shell;

import java.util.List;

/** A page that tells where it stands: {@code Channels / TV}. */
public interface Crumbs {

  /** Returns the titles from the outermost to the page's own. */
  List<String> crumbs();
}
