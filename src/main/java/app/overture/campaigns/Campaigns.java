package app.overture.campaigns;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** All campaigns of the workspace. */
interface Campaigns extends JpaRepository<Campaign, UUID> {

    /** For moves that follow from counting: whoever comes second counts after the first has committed. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Campaign c where c.id = :id")
    Optional<Campaign> findLocked(UUID id);
}
