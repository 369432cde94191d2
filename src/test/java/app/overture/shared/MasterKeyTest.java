package app.overture.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {

    @TempDir
    Path folder;

    @Test
    void a_sealed_secret_opens_only_where_it_was_bound() {
        MasterKey key = MasterKey.inFolder(folder);
        byte[] sealed = key.seal("re_secret", "tenant-1/resend_api_key");

        assertThat(key.open(sealed, "tenant-1/resend_api_key")).isEqualTo("re_secret");
        assertThatThrownBy(() -> key.open(sealed, "tenant-2/resend_api_key")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_secret_is_never_sealed_to_the_same_bytes() {
        MasterKey key = MasterKey.inFolder(folder);

        assertThat(key.seal("same", "place")).isNotEqualTo(key.seal("same", "place"));
    }

    @Test
    void the_key_of_the_folder_survives_and_is_the_owners_alone() throws Exception {
        byte[] sealed = MasterKey.inFolder(folder).seal("secret", "place");

        assertThat(MasterKey.inFolder(folder).open(sealed, "place")).isEqualTo("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_of_the_wrong_length_is_refused_with_the_cure() {
        assertThatThrownBy(() -> MasterKey.fromBase64("c2hvcnQ="))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("openssl rand -base64 32");
    }
}
