package community.leju.content.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import community.leju.content.guide.Slot;
import community.leju.content.item.InvalidDocument;
import community.leju.content.item.ItemRef;
import community.leju.content.item.Scope;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LeaseTest {
  private static final ItemRef SERVICE = new ItemRef(new Scope("310117990001"), "service", "x");
  private static final Slot SLOT = Slot.of("2026-11-25T09:00").orElseThrow();

  private static Lease lease(int granted, int used, int returned) {
    return new Lease(SERVICE, SLOT, granted, used, returned);
  }

  @Property(tries = 200)
  void wordsMayComeInAnyOrderAndAnyNumberOfTimes(
      @ForAll @IntRange(min = 0, max = 9) int a,
      @ForAll @IntRange(min = 0, max = 9) int b,
      @ForAll @IntRange(min = 0, max = 9) int c) {
    var one = lease(a, b, c);
    var other = lease(b, c, a);
    var third = lease(c, a, b);
    assertThat(one.join(other)).isEqualTo(other.join(one)).isEqualTo(one.join(other).join(one));
    assertThat(one.join(other).join(third)).isEqualTo(one.join(other.join(third)));
  }

  @Test
  void whatIsSaidIsWhatIsHeard() {
    var report = new LeaseReport("a", true, List.of(lease(3, 1, 2)));
    assertThat(LeaseReport.read(report.toJson())).isEqualTo(report);
    var news = new LeaseNews("a", true, List.of(new LeaseNews.Share(lease(3, 1, 2), 1)));
    assertThat(LeaseNews.read(news.toJson())).isEqualTo(news);
  }

  @Test
  void moreThanThereCanBeIsRefused() {
    var many = Collections.nCopies(Lease.MOST + 1, lease(1, 0, 0));
    assertThatThrownBy(() -> LeaseReport.read(new LeaseReport("a", true, many).toJson()))
        .isInstanceOf(InvalidDocument.class)
        .hasMessageContaining("at most " + Lease.MOST);
    var negative = new LeaseReport("a", true, List.of(lease(1, 0, 0))).toJson();
    negative.withObject("/leases/0").put("returned", -1);
    assertThatThrownBy(() -> LeaseReport.read(negative)).isInstanceOf(InvalidDocument.class);
  }
}
