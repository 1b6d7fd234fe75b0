package community.leju.trials.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Two machines as far as the network goes, with one wire between them: network namespaces of the
 * kernel. What befalls the wire is said in nftables and tc.
 */
final class Namespaces implements AutoCloseable {
  static final String HUB_ADDRESS = "10.77.0.1";
  private static final String KIOSK_ADDRESS = "10.77.0.2";
  private static final String AT_HUB = "ljh0";
  private static final String AT_KIOSK = "ljk0";
  private static final Pattern DROPPED = Pattern.compile("counter packets ([0-9]+)");

  private final String hub = "leju-hub-" + ProcessHandle.current().pid();
  private final String kiosk = "leju-kiosk-" + ProcessHandle.current().pid();
  private final Thread atTheEnd = Thread.ofPlatform().unstarted(this::remove);

  private Namespaces() {}

  /** Skips the test where the machine has none of it. */
  static void needed() {
    Needs.that("network namespaces need root and iproute2", "ip", "netns", "add", "leju-probe");
    Needs.works("ip", "netns", "del", "leju-probe");
    Needs.that("nftables is not there", "nft", "--version");
    Needs.that("tc is not there", "tc", "-V");
  }

  static Namespaces open() {
    var made = new Namespaces();
    Runtime.getRuntime().addShutdownHook(made.atTheEnd);
    try {
      made.lay();
      return made;
    } catch (AssertionError e) {
      made.close();
      throw e;
    }
  }

  private void lay() {
    Needs.done("ip", "netns", "add", hub);
    Needs.done("ip", "netns", "add", kiosk);
    Needs.done(
        "ip", "link", "add", AT_HUB, "netns", hub, "type", "veth", "peer", "name", AT_KIOSK,
        "netns", kiosk);
    raise(hub, AT_HUB, HUB_ADDRESS);
    raise(kiosk, AT_KIOSK, KIOSK_ADDRESS);
  }

  private static void raise(String namespace, String link, String address) {
    Needs.done("ip", "-n", namespace, "address", "add", address + "/24", "dev", link);
    Needs.done("ip", "-n", namespace, "link", "set", link, "up");
    Needs.done("ip", "-n", namespace, "link", "set", "lo", "up");
  }

  /** Put before a command, it runs where the hub is. */
  List<String> atHub() {
    return List.of("ip", "netns", "exec", hub);
  }

  List<String> atKiosk() {
    return List.of("ip", "netns", "exec", kiosk);
  }

  /** So many packets in a hundred do not arrive, in either direction. */
  void lose(int inAHundred) {
    var rule = "iifname %s numgen random mod 100 < " + inAHundred + " counter drop";
    rules(hub, "input", rule.formatted(AT_HUB));
    rules(kiosk, "input", rule.formatted(AT_KIOSK));
  }

  /** Nothing that the hub sends arrives; what the kiosk sends does. */
  void cutTheWayBack() {
    rules(kiosk, "input", "iifname " + AT_KIOSK + " counter drop");
  }

  /** Nothing that the kiosk sends arrives. */
  void cutTheWayThere() {
    rules(hub, "input", "iifname " + AT_HUB + " counter drop");
  }

  /** The kiosk's connections break, and no other comes about. */
  void reset() {
    rules(kiosk, "output", "oifname " + AT_KIOSK + " counter reject with tcp reset");
  }

  private static void rules(String namespace, String hook, String rule) {
    var match = hook.equals("output") ? "meta l4proto tcp " + rule : rule;
    nft(
        namespace,
        """
        table inet leju {
          chain %s {
            type filter hook %s priority 0
            %s
          }
        }
        """
            .formatted(hook, hook, match));
  }

  /** All packets go again. */
  void heal() {
    nft(hub, "flush ruleset\n");
    nft(kiosk, "flush ruleset\n");
  }

  /** How many packets the rules have taken since they were made. */
  int taken() {
    int sum = 0;
    for (var namespace : List.of(hub, kiosk)) {
      var counters =
          DROPPED.matcher(Needs.done("ip", "netns", "exec", namespace, "nft", "list", "ruleset"));
      while (counters.find()) {
        sum += Integer.parseInt(counters.group(1));
      }
    }
    return sum;
  }

  /** As much goes over the wire from the hub, and no more. */
  void narrow(String rate) {
    Needs.done(
        "tc", "-n", hub, "qdisc", "replace", "dev", AT_HUB, "root", "tbf", "rate", rate, "burst",
        "3000", "latency", "400ms");
  }

  void widen() {
    Needs.done("tc", "-n", hub, "qdisc", "del", "dev", AT_HUB, "root");
  }

  /** Bytes that the hub has sent, with all that is around them. */
  long sent() {
    return Long.parseLong(
        Needs.done(
                "ip",
                "netns",
                "exec",
                hub,
                "cat",
                "/sys/class/net/" + AT_HUB + "/statistics/tx_bytes")
            .strip());
  }

  private static void nft(String namespace, String script) {
    try {
      var process =
          new ProcessBuilder("ip", "netns", "exec", namespace, "nft", "-f", "-")
              .redirectErrorStream(true)
              .start();
      try (var in = process.getOutputStream()) {
        in.write(script.getBytes(StandardCharsets.UTF_8));
      }
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(script + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void remove() {
    Needs.works("ip", "netns", "del", kiosk);
    Needs.works("ip", "netns", "del", hub);
  }

  @Override
  public void close() {
    remove();
    Runtime.getRuntime().removeShutdownHook(atTheEnd);
  }
}
