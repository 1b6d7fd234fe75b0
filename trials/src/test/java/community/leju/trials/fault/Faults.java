package community.leju.trials.fault;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Lets {@link Fault} into a running kiosk. */
public final class Faults {
  private final Path jar;

  private Faults(Path jar) {
    this.jar = jar;
  }

  /** Packs what will be let in, into a file of that folder. */
  public static Faults in(Path folder) throws IOException {
    var manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Agent-Class", Fault.class.getName());
    var name = Fault.class.getName().replace('.', '/') + ".class";
    var jar = folder.resolve("fault.jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        var body = Objects.requireNonNull(Fault.class.getResourceAsStream("/" + name))) {
      out.putNextEntry(new ZipEntry(name));
      body.transferTo(out);
    }
    return new Faults(jar);
  }

  /** A page script that takes 25 s. */
  public void loop(ProcessHandle kiosk) {
    letIn(kiosk, "loop");
  }

  /** An empty document: it paints, and has no script. */
  public void blank(ProcessHandle kiosk) {
    letIn(kiosk, "blank");
  }

  /** The same again and again, whatever page is loaded. */
  public void blankForEver(ProcessHandle kiosk) {
    letIn(kiosk, "blank-for-ever");
  }

  /** Takes all of the heap. */
  public void heap(ProcessHandle kiosk) {
    letIn(kiosk, "heap");
  }

  private void letIn(ProcessHandle kiosk, String name) {
    try {
      var machine = VirtualMachine.attach(Long.toString(kiosk.pid()));
      try {
        machine.loadAgent(jar.toString(), name);
      } finally {
        machine.detach();
      }
    } catch (IOException
        | AttachNotSupportedException
        | AgentLoadException
        | AgentInitializationException e) {
      throw new IllegalStateException("the kiosk does not let the fault in", e);
    }
  }
}
