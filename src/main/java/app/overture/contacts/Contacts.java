package app.overture.contacts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The people of the workspace in scope. */
interface Contacts extends Repository<Contact, UUID> {

    Optional<Contact> findById(UUID id);

    void flush();
}
