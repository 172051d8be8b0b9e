/** Designs of tests, against GeoLift's published table and on panels made up here. */
@NullMarked
package io.plumbline.domain.experiment.design;

import org.jspecify.annotations.NullMarked;
