package app.overture.linkedin.rest;

import app.overture.linkedin.ExtensionCaller;
import app.overture.linkedin.LinkedInDevice;
import app.overture.linkedin.LinkedInDevices;
import app.overture.linkedin.PairCode;
import app.overture.linkedin.PairedTokens;
import app.overture.linkedin.Pairing;
import app.overture.shared.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How a browser comes to act for an owner, and ceases to; the addresses are those of docs/extension-protocol.md. */
@RestController
@RequestMapping("/api/extension")
class PairingController {

    private final LinkedInDevices devices;
    private final Pairing pairing;
    private final Clock clock;

    PairingController(LinkedInDevices devices, Pairing pairing, Clock clock) {
        this.devices = devices;
        this.pairing = pairing;
        this.clock = clock;
    }

    record CodeRequest(@Nullable UUID ownerId, @Nullable String consentVersion) {}

    record PairRequest(
            @Nullable String code,
            @Nullable String deviceName,
            @Nullable String consentVersion,
            @Nullable String version,
            @Nullable String zone) {}

    record ConsentRequest(@Nullable String consentVersion) {}

    record RefreshRequest(@Nullable String refreshToken) {}

    record OwnerAnswer(UUID id, String name) {}

    record WorkspaceAnswer(String slug, String name) {}

    record PairAnswer(
            UUID deviceId,
            String accessToken,
            String refreshToken,
            String tokenType,
            long expiresIn,
            OwnerAnswer owner,
            WorkspaceAnswer workspace) {}

    record TokenAnswer(String accessToken, String refreshToken, String tokenType, long expiresIn) {}

    record DeviceAnswer(
            UUID id,
            OwnerAnswer owner,
            String name,
            String version,
            boolean dryRun,
            String state,
            boolean online,
            Instant pairedAt,
            @Nullable Instant lastSeenAt,
            @Nullable Instant revokedAt) {}

    @PostMapping("/pair-codes")
    @ResponseStatus(HttpStatus.CREATED)
    PairCode code(ExtensionCaller caller, @RequestBody(required = false) @Nullable CodeRequest request) {
        if (caller.deviceId() != null) {
            throw Problem.forbidden("person_needed", "Only a person can ask for a code, on the Settings page.");
        }
        return request == null
                ? devices.createCode(null, "")
                : devices.createCode(request.ownerId(), text(request.consentVersion()));
    }

    @PostMapping("/pair")
    PairAnswer pair(@RequestBody PairRequest request, HttpServletRequest http) {
        Pairing.Paired paired = pairing.pair(
                new Pairing.Request(
                        text(request.code()),
                        text(request.deviceName()),
                        text(request.consentVersion()),
                        text(request.version()),
                        text(request.zone())),
                http.getRemoteAddr());
        return new PairAnswer(
                paired.deviceId(),
                paired.tokens().accessToken(),
                paired.tokens().refreshToken(),
                "Bearer",
                paired.tokens().expiresInSeconds(),
                new OwnerAnswer(paired.owner().id(), paired.owner().name()),
                new WorkspaceAnswer(
                        paired.workspace().slug(), paired.workspace().name()));
    }

    @PostMapping("/consent")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void agree(ExtensionCaller caller, @RequestBody ConsentRequest request) {
        pairing.agree(caller, text(request.consentVersion()));
    }

    @PostMapping("/token/refresh")
    TokenAnswer refresh(@RequestBody RefreshRequest request) {
        PairedTokens tokens = pairing.refresh(text(request.refreshToken()));
        return new TokenAnswer(tokens.accessToken(), tokens.refreshToken(), "Bearer", tokens.expiresInSeconds());
    }

    @GetMapping("/devices")
    List<DeviceAnswer> devices() {
        Instant now = clock.instant();
        return devices.list().stream().map(device -> answer(device, now)).toList();
    }

    @DeleteMapping("/devices/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unpair(@PathVariable UUID id) {
        devices.revoke(id);
    }

    private static DeviceAnswer answer(LinkedInDevice device, Instant now) {
        return new DeviceAnswer(
                device.id(),
                new OwnerAnswer(device.ownerId(), device.owner()),
                device.name(),
                device.version(),
                device.dryRun(),
                device.state(),
                device.isOnline(now),
                device.pairedAt(),
                device.lastSeenAt(),
                device.revokedAt());
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }
}
