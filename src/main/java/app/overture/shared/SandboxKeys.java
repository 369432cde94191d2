package app.overture.shared;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The API key a workspace shows to the sandbox mailbox while no real one is set: one account per workspace, so that no
 * workspace sees another's mail there. Derived, not stored, and not to be guessed from an id: whoever has it can read the
 * account's signing secrets.
 */
@Component
public class SandboxKeys {

    private static final int BYTES = 16;

    private final MasterKey masterKey;

    SandboxKeys(MasterKey masterKey) {
        this.masterKey = masterKey;
    }

    public String mailbox(UUID tenantId) {
        byte[] derived = masterKey.derive("sandbox mailbox " + tenantId);
        return "re_sandbox_" + HexFormat.of().formatHex(Arrays.copyOf(derived, BYTES));
    }
}
