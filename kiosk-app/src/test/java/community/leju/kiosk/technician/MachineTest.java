package community.leju.kiosk.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  @TempDir Path proc;

  @Test
  void whatTheKernelWritesIsRead() throws Exception {
    write("uptime", "90061.57 170000.11\n");
    write("meminfo", "MemTotal:        4015128 kB\nMemFree: 10 kB\nMemAvailable:    1002000 kB\n");
    write("self/status", "Name:\tjava\nVmRSS:\t  390000 kB\n");
    var machine = new Machine(proc, proc);
    assertThat(machine.uptime()).contains(Duration.ofSeconds(90_061));
    assertThat(machine.memory()).contains(new Machine.Room(1_026_048_000, 4_111_491_072L));
    assertThat(machine.ownMemory()).contains(399_360_000L);
    assertThat(machine.disk().orElseThrow().whole()).isPositive();
  }

  @Test
  void aSystemThatSaysNothingIsUnknown() {
    var machine = new Machine(proc, proc.resolve("missing"));
    assertThat(machine.uptime()).isEmpty();
    assertThat(machine.memory()).isEmpty();
    assertThat(machine.ownMemory()).isEmpty();
    assertThat(machine.disk()).isEmpty();
    var network = new Network(machine, proc.resolve("missing"));
    assertThat(network.gateway()).isEmpty();
    assertThat(network.nameServers()).isEmpty();
  }

  @Test
  void theGatewayAndTheNameServersAreFound() throws Exception {
    write(
        "net/route",
        """
        Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT
        eth0\t0001A8C0\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0
        eth0\t00000000\tFE01A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0
        """);
    write(
        "resolv.conf",
        "# by hand\nsearch street.example\nnameserver 192.168.1.254\n nameserver  fd00::1 \n");
    var network = new Network(new Machine(proc, proc), proc.resolve("resolv.conf"));
    assertThat(network.gateway()).contains("192.168.1.254");
    assertThat(network.nameServers()).containsExactly("192.168.1.254", "fd00::1");
  }

  @Test
  void sizesAndTimesAreSaidShortly() {
    assertThat(Amounts.bytes(0)).isEqualTo("0 MB");
    assertThat(Amounts.bytes(999_999_999)).isEqualTo("999 MB");
    assertThat(Amounts.bytes(12_345_000_000L)).isEqualTo("12.3 GB");
  }

  private void write(String name, String text) throws Exception {
    var file = proc.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
