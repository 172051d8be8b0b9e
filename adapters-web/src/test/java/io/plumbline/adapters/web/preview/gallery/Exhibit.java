package io.plumbline.adapters.web.preview.gallery;

import com.vaadin.flow.component.Component;
import java.util.function.Supplier;

/**
 * Something on show.
 *
 * @param of the class that is shown
 * @param made makes one; each place on the page has its own
 */
record Exhibit(String name, Class<?> of, Supplier<Component> made) {}
