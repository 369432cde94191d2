package app.overture.tenancy.rest;

import app.overture.shared.Page;
import app.overture.shared.Paging;
import app.overture.tenancy.Owner;
import app.overture.tenancy.Owners;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/owners")
class OwnerController {

    private final Owners owners;

    OwnerController(Owners owners) {
        this.owners = owners;
    }

    record OwnerAnswer(
            UUID id,
            String name,
            @Nullable String email,
            @Nullable String linkedinUrl,
            @Nullable UUID userId,
            String signature,
            String timeZone,
            boolean active,
            boolean longNotes,
            int version) {

        static OwnerAnswer of(Owner owner) {
            return new OwnerAnswer(
                    owner.id(),
                    owner.name(),
                    owner.email(),
                    owner.linkedinUrl(),
                    owner.userId(),
                    owner.signature(),
                    owner.timeZone().getId(),
                    owner.active(),
                    owner.longNotes(),
                    owner.version());
        }
    }

    @GetMapping
    Page<OwnerAnswer> list(Paging paging) {
        // A workspace has a handful of owners: they are read whole and cut here.
        List<Owner> all = owners.list();
        List<Owner> part =
                all.stream().skip(paging.offset()).limit(paging.size()).toList();
        return new Page<>(part, all.size(), paging.page(), paging.size()).map(OwnerAnswer::of);
    }
}
