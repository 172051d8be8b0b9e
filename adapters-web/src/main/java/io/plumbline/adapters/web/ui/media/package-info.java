/** The data: import them, watch them being read, see what they are worth, and fit the model. */
@NullMarked
package io.plumbline.adapters.web.ui.media;

import org.jspecify.annotations.NullMarked;
