/**
 * The kiosk's line to the street: {@link community.leju.agent.AgentMain} puts it together, {@link
 * community.leju.agent.SyncAgent} is what it does, one step at a time.
 */
@NullMarked
package community.leju.agent;

import org.jspecify.annotations.NullMarked;
