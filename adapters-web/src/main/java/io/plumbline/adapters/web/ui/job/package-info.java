/**
 * The page of what is done at set times: what each job does, who answers for it, how its last run
 * went and when the next one is.
 */
@NullMarked
package io.plumbline.adapters.web.ui.job;

import org.jspecify.annotations.NullMarked;
