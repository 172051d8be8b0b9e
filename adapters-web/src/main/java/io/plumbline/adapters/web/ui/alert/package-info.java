/** The page of alerts, the part of Home that shows them, and who else is told. */
@NullMarked
package io.plumbline.adapters.web.ui.alert;

import org.jspecify.annotations.NullMarked;
