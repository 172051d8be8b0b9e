@NullMarked
package io.plumbline.adapters.web.ui.change;

import org.jspecify.annotations.NullMarked;
