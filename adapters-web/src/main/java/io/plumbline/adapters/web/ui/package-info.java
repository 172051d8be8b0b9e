/**
 * The pages in a browser: the shell around them, how numbers are written, and the small pieces
 * every page is made of. A page is a thin view over an immutable view model that a pure function
 * builds.
 */
@NullMarked
package io.plumbline.adapters.web.ui;

import org.jspecify.annotations.NullMarked;
