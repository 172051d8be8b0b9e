/** What this part of the pages promises. */
@NullMarked
package io.plumbline.adapters.web.ui.home;

import org.jspecify.annotations.NullMarked;
