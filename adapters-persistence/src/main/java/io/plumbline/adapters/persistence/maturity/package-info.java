/** What brands chose and reached of their maturity, in tables that only grow. */
@NullMarked
package io.plumbline.adapters.persistence.maturity;

import org.jspecify.annotations.NullMarked;
