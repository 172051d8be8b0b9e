/** Alerts over REST: what stands, what was done about it, and who else is told. */
@NullMarked
package io.plumbline.adapters.web.rest.alert;

import org.jspecify.annotations.NullMarked;
