/** What this part of the pages promises. */
@NullMarked
package io.plumbline.adapters.web.ui.media;

import org.jspecify.annotations.NullMarked;
