package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;

/**
 * When a page was printed, and where it is found: only on paper. The browser writes it, since only
 * it knows.
 */
final class Printed extends Span {

  private static final long serialVersionUID = 1L;

  private static final String WRITE =
      """
      const el = this;
      const write = () => {
        const now = new Date().toUTCString().replace(/^\\w+, 0?/, '').replace('GMT', 'UTC');
        el.textContent = `Printed ${now} from ${location.href}`;
      };
      write();
      window.addEventListener('beforeprint', write);
      window.matchMedia('print').addEventListener('change', write);
      """;

  Printed() {
    addClassNames("pl-printed", "pl-on-paper");
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    getElement().executeJs(WRITE);
  }
}
