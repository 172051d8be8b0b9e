/** The page Reports: what was published, previews, and a fact sheet on screen. */
@NullMarked
package io.plumbline.adapters.web.ui.report;

import org.jspecify.annotations.NullMarked;
