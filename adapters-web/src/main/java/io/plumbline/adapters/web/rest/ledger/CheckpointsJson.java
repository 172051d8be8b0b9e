package io.plumbline.adapters.web.rest.ledger;

import java.util.List;

/**
 * A brand's checkpoints, oldest first.
 *
 * @param publicKey the key they are verified with, in PEM
 */
public record CheckpointsJson(List<CheckpointJson> checkpoints, String publicKey) {}
