package app.overture.campaigns.rest;

import app.overture.campaigns.Added;
import app.overture.campaigns.CampaignContactRow;
import app.overture.campaigns.CampaignContactStatus;
import app.overture.campaigns.CampaignMembers;
import app.overture.campaigns.CampaignService;
import app.overture.contacts.ContactRow;
import app.overture.shared.Page;
import app.overture.shared.Paging;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/campaigns/{campaignId}/contacts")
class CampaignContactController {

    private final CampaignService campaigns;
    private final CampaignMembers members;

    CampaignContactController(CampaignService campaigns, CampaignMembers members) {
        this.campaigns = campaigns;
        this.members = members;
    }

    record ContactAnswer(
            UUID id,
            UUID contactId,
            String name,
            @Nullable String email,
            @Nullable String linkedinUrl,
            String jobTitle,
            @Nullable String companyName,
            @Nullable UUID ownerId,
            @Nullable String ownerName,
            String icpFit,
            int score,
            String readiness,
            List<String> missing,
            boolean suppressed,
            boolean replied,
            CampaignContactStatus status,
            String failureCode,
            String failureReason,
            int messages,
            Instant addedAt) {

        static ContactAnswer of(CampaignContactRow row) {
            ContactRow contact = row.contact();
            return new ContactAnswer(
                    row.id(),
                    contact.id(),
                    contact.name(),
                    contact.email(),
                    contact.linkedinUrl(),
                    contact.jobTitle(),
                    contact.companyName(),
                    contact.ownerId(),
                    contact.ownerName(),
                    contact.icpFit(),
                    contact.score(),
                    contact.readiness().text(),
                    contact.missing(),
                    contact.suppressed(),
                    contact.replied(),
                    row.status(),
                    row.failureCode(),
                    row.failureReason(),
                    row.messages(),
                    row.addedAt());
        }
    }

    @PostMapping("/add")
    Added add(@PathVariable UUID campaignId, @RequestBody AddRequest request) {
        campaigns.require(campaignId);
        return members.add(campaignId, request.wish());
    }

    @GetMapping
    Page<ContactAnswer> list(@PathVariable UUID campaignId, @RequestParam(defaultValue = "") String q, Paging paging) {
        return members.list(campaignId, q, paging).map(ContactAnswer::of);
    }

    @DeleteMapping("/{contactId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID campaignId, @PathVariable UUID contactId) {
        members.remove(campaignId, contactId);
    }
}
