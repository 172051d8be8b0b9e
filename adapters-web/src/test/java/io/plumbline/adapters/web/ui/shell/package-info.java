/** What this part of the pages promises. */
@NullMarked
package io.plumbline.adapters.web.ui.shell;

import org.jspecify.annotations.NullMarked;
