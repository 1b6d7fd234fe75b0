/**
 * The kiosk's SQLite file, whose schema the agent alone owns: {@link
 * community.leju.agent.store.AgentStore} is the agent's side, {@link
 * community.leju.agent.store.KioskStore} the screen's.
 *
 * <p>The two processes meet only here. Every acknowledged write is one FULL transaction.
 */
@NullMarked
package community.leju.agent.store;

import org.jspecify.annotations.NullMarked;
