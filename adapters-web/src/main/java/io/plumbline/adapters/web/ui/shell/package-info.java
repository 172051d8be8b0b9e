/** The frame around every page: navigation by role, the brand, and what the figures rest on. */
@NullMarked
package io.plumbline.adapters.web.ui.shell;

import org.jspecify.annotations.NullMarked;
