/**
 * The registry of a brand's models over REST: runs, two of them side by side, who became champion
 * and who said so, backtests.
 */
@NullMarked
package io.plumbline.adapters.web.rest.registry;

import org.jspecify.annotations.NullMarked;
