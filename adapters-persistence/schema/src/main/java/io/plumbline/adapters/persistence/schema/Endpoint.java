package io.plumbline.adapters.persistence.schema;

/**
 * Where a database is and who may speak to it.
 *
 * @param url the JDBC address
 * @param owner the role that owns the schema and migrates it
 * @param app the role of the running application, which may change no evidence
 */
public record Endpoint(String url, Login owner, Login app) {}
