/** Tests of the registry on screen. */
@NullMarked
package io.plumbline.adapters.web.ui.models;

import org.jspecify.annotations.NullMarked;
