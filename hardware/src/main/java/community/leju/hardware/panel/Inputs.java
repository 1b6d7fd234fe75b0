package community.leju.hardware.panel;

import community.leju.hardware.news.News;
import community.leju.hardware.panel.debounce.Debouncer;
import community.leju.hardware.panel.debounce.Edge;
import community.leju.hardware.panel.wire.InputWire;
import java.time.Duration;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes levels into news. Used by the panel's thread only, but for {@link #active}. */
final class Inputs {
  private final Map<Input, InputWire> wires = new EnumMap<>(Input.class);
  private final News<PanelListener> news;
  private final Map<Input, Debouncer> debouncers = new EnumMap<>(Input.class);
  private final Map<Input, Boolean> told = new EnumMap<>(Input.class);
  private final Set<Input> down = EnumSet.noneOf(Input.class);
  private final Set<Input> stuck = EnumSet.noneOf(Input.class);
  private volatile Set<Input> active = Set.of();

  Inputs(Map<Input, InputWire> wires, News<PanelListener> news) {
    this.wires.putAll(wires);
    this.news = news;
    this.wires.forEach((input, wire) ->
        debouncers.put(
            input,
            new Debouncer(
                Duration.ofMillis(wire.debounceMillis()),
                Duration.ofSeconds(wire.stuckSeconds()))));
    // Nobody is there until somebody is seen.
    told.put(Input.PRESENCE, false);
  }

  /** Takes a reading of all lines. */
  void take(BitSet high, long now) {
    wires.forEach((input, wire) ->
        of(input)
            .take(wire.active().isActive(high.get(wire.line())), now)
            .ifPresent(edge -> tell(input, edge)));
  }

  /** The link was lost: nothing that was read still holds. */
  void forget() {
    debouncers.values().forEach(Debouncer::forget);
    down.clear();
    stuck.clear();
    active = Set.of();
    if (wires.containsKey(Input.PRESENCE)) {
      became(Input.PRESENCE, false);
    }
  }

  boolean areUnsettled() {
    return debouncers.values().stream().anyMatch(Debouncer::isUnsettled);
  }

  Set<Input> stuck() {
    return Set.copyOf(stuck);
  }

  /** What is active now, counted or not; from any thread. */
  Set<Input> active() {
    return active;
  }

  private Debouncer of(Input input) {
    return Objects.requireNonNull(debouncers.get(input));
  }

  private void tell(Input input, Edge edge) {
    switch (edge) {
      case PRESSED -> {
        mark(input, true);
        if (input.isButton()) {
          news.tell(listener -> listener.pressed(input));
        } else {
          became(input, true);
        }
      }
      case RELEASED, FOUND_RELEASED -> {
        mark(input, false);
        stuck.remove(input);
        became(input, false);
      }
      case FOUND_ACTIVE -> {
        mark(input, true);
        if (input.isCondition()) {
          became(input, true);
        }
      }
      case STUCK -> {
        stuck.add(input);
        if (!input.isCondition()) {
          became(input, false);
        }
      }
    }
  }

  /** Before it is told: whoever is told and asks must find it so. */
  private void mark(Input input, boolean now) {
    if (now) {
      down.add(input);
    } else {
      down.remove(input);
    }
    active = Set.copyOf(down);
  }

  private void became(Input input, boolean now) {
    if (!input.isButton() && !Boolean.valueOf(now).equals(told.put(input, now))) {
      news.tell(listener -> listener.became(input, now));
    }
  }
}
