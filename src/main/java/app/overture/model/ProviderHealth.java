package app.overture.model;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the workspace's provider can be called. */
@Service
@Transactional(readOnly = true)
public class ProviderHealth {

    private final ModelConnections connections;
    private final ProviderGates gates;

    ProviderHealth(ModelConnections connections, ProviderGates gates) {
        this.connections = connections;
        this.gates = gates;
    }

    public ProviderState state() {
        return gates.state(connections.endpoint());
    }

    /** @throws ModelFailure {@link ModelFailure#held}, when a call would be held back at this moment */
    public void requireOpen() {
        gates.requireOpen(connections.endpoint());
    }
}
