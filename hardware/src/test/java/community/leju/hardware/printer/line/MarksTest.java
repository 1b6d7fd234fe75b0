package community.leju.hardware.printer.line;

import static org.assertj.core.api.Assertions.assertThat;

import community.leju.hardware.printer.reply.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
  @Test
  void answersInOrderCloseTheMarks() {
    var marks = new Marks(() -> true, 9_999);
    marks.next();
    marks.next();
    marks.heard(new Reply.ProcessId("9999"));
    marks.heard(new Reply.ProcessId("0000"));
    assertThat(marks.open()).isZero();
    assertThat(marks.answered()).isEqualTo(2);
    assertThat(marks.broken()).isFalse();
  }

  @Test
  void aSkippedAnswerBreaks() {
    var marks = new Marks(() -> true, 0);
    marks.next();
    marks.next();
    marks.heard(new Reply.ProcessId("0001"));
    assertThat(marks.broken()).isTrue();
  }

  @Test
  void aLateAnswerToAnEarlierJobIsNothing() {
    var marks = new Marks(() -> true, 5);
    marks.next();
    marks.heard(new Reply.ProcessId("0004"));
    assertThat(marks.open()).isEqualTo(1);
    assertThat(marks.broken()).isFalse();
  }

  @Test
  void aWitnessThatForgotBreaks() {
    var marks = new Marks(() -> true, 0);
    marks.next();
    marks.witness();
    marks.heard(new Reply.ProcessId("0000"));
    marks.heard(new Reply.KeyCodes(List.of("XX")));
    assertThat(marks.broken()).isTrue();
  }

  @Test
  void paperRepliesAreCounted() {
    var marks = new Marks(() -> false, 0);
    marks.next();
    marks.next();
    marks.heard(new Reply.Paper(0));
    assertThat(marks.open()).isEqualTo(1);
  }
}
