/**
 * The hub's database: {@link community.leju.hub.store.Database}.
 *
 * <p>Reads and writes are functions over a Jdbi handle; a write is a transaction on the one writing
 * connection, so that SQLite's busy error never surfaces. Each desk keeps its own SQL.
 */
@NullMarked
package community.leju.hub.store;

import org.jspecify.annotations.NullMarked;
