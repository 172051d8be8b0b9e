/** How far a brand's measurement has come, on one page. */
@NullMarked
package io.plumbline.adapters.web.ui.maturity;

import org.jspecify.annotations.NullMarked;
