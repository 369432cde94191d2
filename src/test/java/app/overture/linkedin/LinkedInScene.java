package app.overture.linkedin;

import app.overture.campaigns.CampaignStep;
import app.overture.campaigns.Channel;
import app.overture.email.SendingScene;
import app.overture.tenancy.Members;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import app.overture.tenancy.Role;
import app.overture.tenancy.SignedIn;
import app.overture.testing.Api;
import app.overture.testing.Given;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Queued LinkedIn messages whose owner is the workspace's editor, with a browser paired when a test wants one. */
@Component
public class LinkedInScene {

    public static final List<CampaignStep> INVITE =
            List.of(new CampaignStep(1, Channel.LINKEDIN_CONNECT, "Invitation", "", true, 0));
    public static final List<CampaignStep> MESSAGE =
            List.of(new CampaignStep(1, Channel.LINKEDIN_MESSAGE, "Message", "", true, 0));
    public static final List<CampaignStep> INVITE_AND_MESSAGE = List.of(
            new CampaignStep(1, Channel.LINKEDIN_CONNECT, "Invitation", "", true, 0),
            new CampaignStep(2, Channel.LINKEDIN_MESSAGE, "Message", "", true, 3));

    private final SendingScene scenes;
    private final Given given;
    private final Owners owners;
    private final Members members;
    private final LinkedInAccounts accounts;
    private final LinkedInDevices devices;
    private final Pairing pairing;
    private final LinkedInQueue queue;
    private final Api api;

    LinkedInScene(
            SendingScene scenes,
            Given given,
            Owners owners,
            Members members,
            LinkedInAccounts accounts,
            LinkedInDevices devices,
            Pairing pairing,
            LinkedInQueue queue,
            Api api) {
        this.scenes = scenes;
        this.given = given;
        this.owners = owners;
        this.members = members;
        this.accounts = accounts;
        this.devices = devices;
        this.pairing = pairing;
        this.queue = queue;
        this.api = api;
    }

    /** Queued for the editor, whose account may act at any hour, warmed up, and goes without notes when they are used up. */
    public SendingScene.Scene queued(int people, List<CampaignStep> steps) {
        SendingScene.Scene scene = scenes.approved(people, steps);
        belongsTo(scene, scene.workspace().editor());
        given.as(scene.workspace().admin(), () -> queue.queue(scene.campaign()));
        limits(scene, any -> anyHour());
        return scene;
    }

    /** From here the owner is this person. */
    void belongsTo(SendingScene.Scene scene, SignedIn person) {
        given.as(scene.workspace().admin(), () -> {
            Owner owner = owners.get(scene.owner());
            return owners.update(
                    owner.id(),
                    new Owner.Draft(owner.name(), null, null, person.userId(), "", ZoneId.of("Europe/Prague"), true),
                    owner.version());
        });
    }

    void demote(SendingScene.Scene scene, SignedIn person) {
        given.as(scene.workspace().admin(), () -> {
            members.changeRole(person.userId(), Role.VIEWER);
            return true;
        });
    }

    /** A second owner of the same workspace, who is its administrator, with a browser. */
    Browser browserOfAnotherOwner(SendingScene.Scene scene) {
        PairCode code = given.as(scene.workspace().admin(), () -> {
            owners.create(new Owner.Draft(
                    "Anton", null, null, scene.workspace().admin().userId(), "", ZoneId.of("Europe/Prague"), true));
            return devices.createCode(null, LinkedInConsent.VERSION);
        });
        return browser(pairing.pair(
                new Pairing.Request(code.code(), "Home", LinkedInConsent.VERSION, "1.0.0", "Europe/Prague"),
                "192.0.2.2"));
    }

    private Browser browser(Pairing.Paired paired) {
        return new Browser(api.with(paired.tokens().accessToken()), paired.deviceId());
    }

    static LinkedInLimits anyHour() {
        return new LinkedInLimits(
                30, 100, 80, false, EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.of(23, 59, 59), true);
    }

    void limits(SendingScene.Scene scene, UnaryOperator<LinkedInLimits> change) {
        given.as(scene.workspace().admin(), () -> {
            LinkedInAccount account = accounts.get(scene.owner());
            return accounts.update(scene.owner(), change.apply(account.limits()), account.version());
        });
    }

    LinkedInStanding standing(SendingScene.Scene scene) {
        return given.asMachine(scene.workspace().id(), () -> accounts.standing(scene.owner()));
    }

    Pairing.Paired paired(SendingScene.Scene scene) {
        PairCode code = given.as(scene.workspace().editor(), () -> devices.createCode(null, LinkedInConsent.VERSION));
        return pairing.pair(
                new Pairing.Request(code.code(), "Office", LinkedInConsent.VERSION, "1.0.0", "Europe/Prague"),
                "192.0.2.1");
    }

    /** The paired browser at work, over HTTP. */
    public Browser browser(SendingScene.Scene scene) {
        return browser(paired(scene));
    }

    Browser person(SignedIn person) {
        return new Browser(api.as(person), null);
    }

    /** What an extension does. */
    public record Browser(Api.Client api, @Nullable UUID device) {

        public JsonNode pull(int limit) {
            return api.get("/api/extension/linkedin-queue?limit=" + limit).body();
        }

        public Api.Answer begin(JsonNode item) {
            return api.post(path(item) + "/begin", lease(item, ""));
        }

        public Api.Answer report(JsonNode item, String status, String error) {
            return api.patch(
                    path(item),
                    lease(
                            item,
                            ",\"status\":\"" + status + "\""
                                    + (error.isEmpty() ? "" : ",\"error\":\"" + error + "\"")));
        }

        Api.Answer release(JsonNode item) {
            return api.post(path(item) + "/release", lease(item, ""));
        }

        static String path(JsonNode item) {
            return "/api/extension/linkedin-queue/" + item.path("id").asString();
        }

        static String lease(JsonNode item, String more) {
            return "{\"lease_token\":\"" + item.path("lease_token").asString() + "\",\"attempt\":"
                    + item.path("attempt").asInt() + more + "}";
        }
    }
}
