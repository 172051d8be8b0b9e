/** How numbers are written, and what the pieces of pages promise. */
@NullMarked
package io.plumbline.adapters.web.ui;

import org.jspecify.annotations.NullMarked;
