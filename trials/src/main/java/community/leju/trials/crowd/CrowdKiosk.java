package community.leju.trials.crowd;

import community.leju.content.item.Scope;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/** A kiosk of a crowd: an identity, and nothing behind it. */
public record CrowdKiosk(
    int number, Scope committee, PrivateKey key, X509Certificate certificate) {}
