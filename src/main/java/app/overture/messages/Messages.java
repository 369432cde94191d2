package app.overture.messages;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** All messages of the workspace. */
interface Messages extends JpaRepository<Message, UUID> {}
