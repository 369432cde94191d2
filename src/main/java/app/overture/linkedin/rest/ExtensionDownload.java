package app.overture.linkedin.rest;

import app.overture.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The extension that belongs to this server's version, for whoever is signed in. */
@RestController
class ExtensionDownload {

    private static final String ROOT = "browser-extension/";
    private static final FileTime SAME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @GetMapping(path = "/extension/overture-extension.zip", produces = "application/zip")
    ResponseEntity<byte[]> zip() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + ROOT + "**/*.*");
        if (files.length == 0) {
            throw Problem.notFound("extension");
        }
        Arrays.sort(files, Comparator.comparing(ExtensionDownload::name));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Resource file : files) {
                ZipEntry entry = new ZipEntry("overture-extension/" + name(file));
                entry.setLastModifiedTime(SAME);
                zip.putNextEntry(entry);
                zip.write(file.getContentAsByteArray());
                zip.closeEntry();
            }
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("overture-extension.zip")
                                .build()
                                .toString())
                .body(bytes.toByteArray());
    }

    private static String name(Resource file) {
        try {
            String address = file.getURL().toString();
            return address.substring(address.lastIndexOf(ROOT) + ROOT.length());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
